package vitrine.metadata;

import java.io.IOException;

/// The size of a picture of Photoshop, an icon of Windows or OS/2, an SVG drawing, a Targa, PNM or Radiance picture, by
/// the start of its file. It is the size in which the decoder shows it; where that cannot be told, it is unknown.
/// Sources: Adobe Photoshop File Formats Specification; Truevision TGA 2.0.
final class ForeignHead {
    /// Of the formats that begin with text.
    private static final int TEXT_BYTES = 64 * 1024;

    private static final int HEAD_BYTES = 32;

    private ForeignHead() {}

    /// Whether a file that starts so may be one of these.
    static boolean opens(byte[] head) {
        var bytes = ByteWindow.littleEndian(head);
        return bytes.says(0, "8BPS")
                || IconHead.opens(bytes)
                || Os2Icon.opens(head)
                || SvgHead.opens(bytes)
                || PackedText.opens(bytes)
                || PnmHead.opens(bytes)
                || HdrHead.opens(bytes)
                || isTarga(bytes);
    }

    static PhotoHeader read(FileParts parts) throws IOException {
        var head = parts.window(0, HEAD_BYTES, false);
        if (head.says(0, "8BPS")) {
            var photoshop = parts.window(0, HEAD_BYTES, true);
            return PhotoHeader.ofSize(photoshop.u32(18), photoshop.u32(14));
        }
        if (IconHead.opens(head)) {
            return IconHead.read(parts);
        }
        if (Os2Icon.opens(head.bytes())) {
            return Os2Icon.largest(parts)
                    .map(icon -> PhotoHeader.ofSize(icon.width(), icon.height()))
                    .orElse(PhotoHeader.UNKNOWN);
        }
        if (isTarga(head)) {
            return PhotoHeader.ofSize(head.u16(12), head.u16(14), TargaOrigin.turn(head.u8(TargaOrigin.PLACE)));
        }
        var start = parts.window(0, TEXT_BYTES, false);
        return PackedText.opens(start) ? packed(PackedText.read(start.bytes(), TEXT_BYTES)) : text(start);
    }

    /// Of these formats only drawings are compressed, by themselves.
    private static PhotoHeader packed(ByteWindow text) {
        return SvgHead.opens(text) ? SvgHead.read(text) : PhotoHeader.UNKNOWN;
    }

    private static PhotoHeader text(ByteWindow text) {
        if (PnmHead.opens(text)) {
            return PnmHead.read(text);
        }
        return HdrHead.opens(text) ? HdrHead.read(text) : SvgHead.read(text);
    }

    /// Targa has no mark at its start, but few other files have the values that its header may have.
    private static boolean isTarga(ByteWindow head) {
        boolean kind = switch (head.u8(2)) {
            case 1, 9 -> head.u8(1) == 1;
            case 2, 3, 10, 11 -> head.u8(1) == 0;
            default -> false;
        };
        boolean depth = switch (head.u8(16)) {
            case 8, 15, 16, 24, 32 -> true;
            default -> false;
        };
        return kind && depth && head.has(TargaOrigin.PLACE, 1) && head.u8(TargaOrigin.PLACE) < 0x40;
    }
}
