package vitrine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Small TIFFs that claim or become a lot, by their names. Most sides are below what is refused by the size alone, so
/// that the decoder gets to see them.
final class TiffTraps {
    private static final int STRIP = 273;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_LENGTH = 323;
    private static final int TILES = 324;
    private static final int TILE_BYTES = 325;
    private static final int SUBDIRECTORIES = 330;
    private static final int EXIF = 34665;

    private static final int DEFLATE = 8;
    private static final int JPEG = 7;

    private TiffTraps() {}

    static Map<String, byte[]> all() {
        var traps = new LinkedHashMap<String, byte[]>();
        traps.put("one strip.tif", claim(ForeignTraps.HUGE).end());
        traps.put("strips of a row.tif", claim(ForeignTraps.HUGE).longs(278, 1).end());
        traps.put("refused.tif", claim(100_000).end());
        traps.put("small tiles.tif", tiles(ForeignTraps.HUGE, 16));
        traps.put("one tile.tif", tiles(ForeignTraps.HUGE, ForeignTraps.HUGE));
        traps.put("a huge tile of a small picture.tif", tiles(100, 2_000_000_000));
        traps.put("refused tiles.tif", tiles(100_000, 256));
        traps.put("refused big.tif", big(100_000));
        traps.put("big.tif", big(ForeignTraps.HUGE));
        traps.put("pages in a circle.tif", circle());
        traps.put("directories in a circle.tif", dot().longs(SUBDIRECTORIES, 8).end());
        traps.put("exif in a circle.tif", inside(EXIF));
        traps.put("itself below.tif", inside(SUBDIRECTORIES));
        traps.put("deflated.tif", packed(10, DEFLATE, ForeignTraps.deflated(1 << 28)));
        traps.put("deflated and huge.tif", packed(ForeignTraps.HUGE, DEFLATE, ForeignTraps.deflated(1 << 26)));
        traps.put("jpeg.tif", packed(10, JPEG, jpeg()));
        traps.put("jpeg and huge.tif", packed(ForeignTraps.HUGE, JPEG, jpeg()));
        traps.put("billions of values.tif", values(Integer.MAX_VALUE));
        traps.put("half a billion values.tif", values(1 << 29));
        traps.put("endless text.tif", values(2, 100_000_000));
        return traps;
    }

    /// Pages that all show the same samples.
    static byte[] pages(int count) {
        var one = new TiffBytes[count];
        Arrays.setAll(one, i -> dot());
        return TiffBytes.file(one);
    }

    private static TiffBytes dot() {
        return new TiffBytes(1, 1, TiffBytes.BLACK_IS_ZERO, new byte[4], 8);
    }

    private static TiffBytes claim(int side) {
        return new TiffBytes(1, 1, TiffBytes.RGB, new byte[30], 8, 8, 8)
                .longs(TiffBytes.WIDTH, side)
                .longs(TiffBytes.HEIGHT, side)
                .longs(278, side);
    }

    private static byte[] packed(int side, int compression, byte[] strip) {
        return new TiffBytes(side, side, TiffBytes.RGB, strip, 8, 8, 8)
                .shorts(TiffBytes.COMPRESSION, compression)
                .end();
    }

    private static byte[] tiles(int side, int tile) {
        int count = Math.min((side - 1) / tile + 1, 300);
        int[] places = new int[count * count];
        Arrays.fill(places, 8);
        return claim(side)
                .longs(TILE_WIDTH, tile)
                .longs(TILE_LENGTH, tile)
                .longs(TILES, places)
                .longs(TILE_BYTES, places)
                .end();
    }

    private static byte[] circle() {
        byte[] file = TiffBytes.file(dot(), dot(), dot());
        return little(file).putInt(file.length - 4, little(file).getInt(4)).array();
    }

    /// A directory that says that another of this kind is inside, which is itself.
    private static byte[] inside(int tag) {
        byte[] file = dot().longs(tag, 0x7EADBEEF).end();
        int directory = little(file).getInt(4);
        return ForeignTraps.replaced(
                file,
                little(new byte[4]).putInt(0x7EADBEEF).array(),
                little(new byte[4]).putInt(directory).array());
    }

    private static byte[] values(int count) {
        return values(3, count);
    }

    /// A tag that says to have so many values.
    private static byte[] values(int type, int count) {
        byte[] file = dot().text(TiffBytes.DATE_TIME, "2026:01:01 00:00:00").end();
        byte[] entry = little(new byte[8])
                .putShort((short) TiffBytes.DATE_TIME)
                .putShort((short) 2)
                .putInt(20)
                .array();
        byte[] claim = little(new byte[8])
                .putShort((short) TiffBytes.DATE_TIME)
                .putShort((short) type)
                .putInt(count)
                .array();
        return ForeignTraps.replaced(file, entry, claim);
    }

    /// A JPEG that claims 65,500 px a side, and has some rows of them.
    private static byte[] jpeg() {
        byte[] small = TestPictures.encode(TestPictures.corners(64, 48, false), "jpg");
        byte[] sides =
                ByteBuffer.allocate(4).putShort((short) 48).putShort((short) 64).array();
        byte[] claim = ByteBuffer.allocate(4)
                .putShort((short) 65_500)
                .putShort((short) 65_500)
                .array();
        return ForeignTraps.replaced(small, sides, claim);
    }

    /// A BigTIFF with one strip. Source: the BigTIFF file format, AWare Systems.
    static byte[] big(int side) {
        byte[] bytes = new byte[400];
        var file = little(bytes).put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 43);
        file.putShort((short) 8).putShort((short) 0).putLong(16).putLong(8);
        int[][] tags = {
            {TiffBytes.WIDTH, side},
            {TiffBytes.HEIGHT, side},
            {TiffBytes.BITS, 8},
            {TiffBytes.COMPRESSION, 1},
            {TiffBytes.PHOTOMETRIC, 1},
            {STRIP, 300},
            {278, side},
            {STRIP_BYTES, 100}
        };
        for (int[] tag : tags) {
            file.putShort((short) tag[0]).putShort((short) 4).putLong(1).putLong(tag[1]);
        }
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
