package vitrine.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Small files of foreign formats that claim or become a lot, by their names; what Photoshop, Targa, PNM, HDR and icons
/// can lie about. Most sides are below what is refused by the size alone, so that decoders get to see them.
final class ForeignTraps {
    static final int HUGE = 60_000;

    private static final int PNG_HEAD_BYTES = 13;

    private ForeignTraps() {}

    static Map<String, byte[]> all() {
        var traps = new LinkedHashMap<String, byte[]>();
        traps.put("30,000 px.psd", psd(1, 3, 30_000, 0, 0));
        traps.put("billions.psb", psd(2, 3, HUGE, 0, 0));
        traps.put("65,535 channels.psd", psd(1, 65_535, 100, 0, 0));
        traps.put("2 GB of resources.psd", psd(1, 3, 100, Integer.MAX_VALUE, 0));
        traps.put("32,767 layers.psd", psd(1, 3, 100, 0, Short.MAX_VALUE));
        traps.put("text.ppm", ascii("P3 " + HUGE + " " + HUGE + " 255 1 2 3"));
        traps.put("refused.ppm", ascii("P3 100000 100000 255 1 2 3"));
        traps.put("bits.pbm", ascii("P4 " + HUGE + " " + HUGE + " abc"));
        traps.put("deep.ppm", ascii("P6 " + HUGE + " " + HUGE + " 65535 abc"));
        traps.put("any.pam", ascii("P7\nWIDTH 60000\nHEIGHT 60000\nDEPTH 60000\nMAXVAL 65535\nENDHDR\nabc"));
        traps.put("digits.ppm", ascii("P6 " + "9".repeat(1_000_000) + " 1 255 a"));
        traps.put("comments.ppm", ascii("P6\n" + "# and so on\n".repeat(500_000)));
        traps.put("packed.tga", targa(10));
        traps.put("plain.tga", targa(2));
        traps.put("rows.hdr", hdr("-Y 60000 +X 30000"));
        traps.put("one row.hdr", hdr("-Y 1 +X 536870911"));
        traps.put("one wide row.hdr", hdr("-Y 1 +X 999999999"));
        traps.put("head.hdr", ascii("#?RADIANCE\n" + "A=b ".repeat(1_000_000)));
        traps.put("65,535 entries.ico", icon(65_535, bitmap(16)));
        traps.put("bitmap.ico", icon(1, bitmap(HUGE)));
        traps.put("png.ico", icon(1, png(HUGE)));
        traps.put("refused png.ico", icon(1, png(100_000)));
        return traps;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Source: Adobe Photoshop File Formats Specification.
    private static byte[] psd(int version, int channels, int side, int resources, int layers) {
        var file = ByteBuffer.allocate(200).put(ascii("8BPS")).putShort((short) version);
        file.put(new byte[6]).putShort((short) channels).putInt(side).putInt(side);
        file.putShort((short) 8).putShort((short) 3).putInt(0).putInt(resources);
        if (resources > 0) {
            // A profile as long as that.
            file.put(ascii("8BIM")).putShort((short) 1039).putShort((short) 0).putInt(resources - 12);
        }
        int length = layers == 0 ? 0 : 1 << 30;
        if (version == 2) {
            file.putLong(length);
        } else {
            file.putInt(length);
        }
        return layers == 0
                ? file.array()
                : file.putInt(length - 4).putShort((short) layers).array();
    }

    /// @param kind 2 as it is, 10 packed
    private static byte[] targa(int kind) {
        return ByteBuffer.allocate(100)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(2, (byte) kind)
                .putShort(12, (short) HUGE)
                .putShort(14, (short) HUGE)
                .put(16, (byte) 32)
                .array();
    }

    private static byte[] hdr(String size) {
        return ascii("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n" + size + "\nabcdefghijklmnop");
    }

    /// One picture, and what says that there are more.
    private static byte[] icon(int count, byte[] picture) {
        var file = ByteBuffer.allocate(22 + picture.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) count);
        file.putInt(0).putShort((short) 1).putShort((short) 32).putInt(picture.length);
        return file.putInt(22).put(picture).array();
    }

    private static byte[] bitmap(int side) {
        return ByteBuffer.allocate(2000)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(40)
                .putInt(side)
                .putInt(2 * side)
                .putShort((short) 1)
                .putShort((short) 32)
                .array();
    }

    /// Whose first rows are there.
    private static byte[] png(int side) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(PngChunks.SIGNATURE);
        var head = ByteBuffer.allocate(PNG_HEAD_BYTES).putInt(side).putInt(side);
        chunk(file, "IHDR", head.put(new byte[] {8, 6, 0, 0, 0}).array());
        chunk(file, "IDAT", deflated(16 << 20));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] data) {
        byte[] body =
                ByteBuffer.allocate(4 + data.length).put(ascii(type)).put(data).array();
        var check = new CRC32();
        check.update(body);
        to.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        to.writeBytes(body);
        to.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    static byte[] deflated(int zeros) {
        var bytes = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        try (var deflater = new DeflaterOutputStream(bytes, new Deflater(1))) {
            for (int i = 0; i < zeros / part.length; i++) {
                deflater.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// What stands in the place of the first `old`.
    static byte[] replaced(byte[] bytes, byte[] old, byte[] by) {
        byte[] changed = bytes.clone();
        for (int i = 0; i + old.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(by, 0, changed, i, by.length);
                return changed;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
