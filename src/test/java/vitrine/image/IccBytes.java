package vitrine.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Hand-made ICC profiles, and pictures that carry them, for tests. Source: ICC.1:2022.
final class IccBytes {
    private static final int HEAD_BYTES = 128;
    private static final int INKS = 4;

    private IccBytes() {}

    /// A profile of these primaries, one XYZ (relative to D50) for each, and this tone curve.
    static byte[] matrix(double[][] primaries, byte[] curve) {
        var tags = new LinkedHashMap<String, byte[]>();
        String[] names = {"r", "g", "b"};
        for (int i = 0; i < 3; i++) {
            tags.put(names[i] + "XYZ", xyz(primaries[i]));
            tags.put(names[i] + "TRC", curve);
        }
        return profile("mntr", "RGB ", "XYZ ", tags);
    }

    static byte[] grey(byte[] curve) {
        return profile("mntr", "GRAY", "XYZ ", Map.of("kTRC", curve));
    }

    /// A printer whose 16 mixtures of full and no ink are these colours, L* from 0 to 100 and a*, b*; cyan has the
    /// highest bit of their index.
    static byte[] cmyk(double[][] labs) {
        var table = ByteBuffer.allocate(48 + INKS * 256 + labs.length * 3 + 3 * 256);
        table.put(ascii("mft1")).putInt(0).put(new byte[] {INKS, 3, 2, 0});
        for (int i = 0; i < 9; i++) {
            table.putInt(i % 4 == 0 ? 65536 : 0);
        }
        straight(table, INKS);
        for (double[] lab : labs) {
            table.put((byte) Math.round(lab[0] * 2.55));
            table.put((byte) Math.round(lab[1] + 128)).put((byte) Math.round(lab[2] + 128));
        }
        straight(table, 3);
        return profile("prtr", "CMYK", "Lab ", Map.of("A2B0", table.array()));
    }

    private static void straight(ByteBuffer table, int curves) {
        for (int i = 0; i < curves * 256; i++) {
            table.put((byte) i);
        }
    }

    static byte[] power(double power) {
        return ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) Math.round(power * 256))
                .array();
    }

    /// The curve of sRGB as a formula.
    static byte[] srgbFormula() {
        var tag = ByteBuffer.allocate(32)
                .put(ascii("para"))
                .putInt(0)
                .putShort((short) 3)
                .putShort((short) 0);
        for (double number : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            tag.putInt(fixed(number));
        }
        return tag.array();
    }

    /// The curve of sRGB as a table, as most cameras write it.
    static byte[] srgbTable() {
        var tag =
                ByteBuffer.allocate(12 + 2 * 1024).put(ascii("curv")).putInt(0).putInt(1024);
        for (int i = 0; i < 1024; i++) {
            tag.putShort((short) Math.round(65535 * ColorFormulas.srgbLight(i / 1023.0)));
        }
        return tag.array();
    }

    private static byte[] xyz(double[] numbers) {
        var tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double number : numbers) {
            tag.putInt(fixed(number));
        }
        return tag.array();
    }

    private static byte[] profile(String kind, String space, String connection, Map<String, byte[]> tags) {
        var body = new ByteArrayOutputStream();
        var list = ByteBuffer.allocate(4 + tags.size() * 12).putInt(tags.size());
        tags.forEach((name, tag) -> {
            list.put(ascii(name)).putInt(HEAD_BYTES + list.capacity() + body.size());
            list.putInt(tag.length);
            body.writeBytes(tag);
            body.writeBytes(new byte[(4 - tag.length % 4) % 4]);
        });
        var bytes = ByteBuffer.allocate(HEAD_BYTES + list.capacity() + body.size());
        bytes.putInt(bytes.capacity()).putInt(0).putInt(0x02400000);
        bytes.put(ascii(kind)).put(ascii(space)).put(ascii(connection));
        bytes.putShort((short) 2024).putShort((short) 1).putShort((short) 1);
        bytes.position(36).put(ascii("acsp"));
        bytes.position(68).putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.8249));
        return bytes.position(HEAD_BYTES)
                .put(list.array())
                .put(body.toByteArray())
                .array();
    }

    /// The segments of a JPEG that hold a profile in pieces of at most `length` bytes, the last first.
    static byte[] segments(byte[] profile, int length) {
        var bytes = new ByteArrayOutputStream();
        int count = (profile.length + length - 1) / length;
        for (int i = count - 1; i >= 0; i--) {
            int size = Math.min(length, profile.length - i * length);
            bytes.writeBytes(segment(profile, i * length, size, i + 1, count));
        }
        return bytes.toByteArray();
    }

    static byte[] segment(byte[] profile, int from, int size, int number, int count) {
        return ByteBuffer.allocate(18 + size)
                .putShort((short) 0xFFE2)
                .putShort((short) (16 + size))
                .put(ascii("ICC_PROFILE\0"))
                .put((byte) number)
                .put((byte) count)
                .put(profile, from, size)
                .array();
    }

    static byte[] segments(byte[] profile) {
        return segments(profile, 65_000);
    }

    /// The mark that Adobe's programs leave in a JPEG.
    static byte[] adobe(int transform) {
        return ByteBuffer.allocate(16)
                .putShort((short) 0xFFEE)
                .putShort((short) 14)
                .put(ascii("Adobe"))
                .putShort((short) 100)
                .putInt(0)
                .put((byte) transform)
                .array();
    }

    /// The PNG with one more chunk behind its first.
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        var crc = new CRC32();
        crc.update(ascii(name));
        crc.update(content);
        return ByteBuffer.allocate(png.length + 12 + content.length)
                .put(png, 0, 33)
                .putInt(content.length)
                .put(ascii(name))
                .put(content)
                .putInt((int) crc.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }

    /// The content of an iCCP chunk.
    static byte[] deflated(byte[] profile) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii("a name\0\0"));
        byte[] part = new byte[4096];
        try (var deflater = new Deflater()) {
            deflater.setInput(profile);
            deflater.finish();
            while (!deflater.finished()) {
                bytes.write(part, 0, deflater.deflate(part));
            }
        }
        return bytes.toByteArray();
    }

    private static int fixed(double number) {
        return (int) Math.round(number * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
