package vitrine.image.formats;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Picture;

/// Decodes one foreign format. What it throws at a broken file may be anything: [FormatDecoders] makes reasons of it.
interface FormatDecoder {
    /// An upright sRGB picture of the file, that fits into the box and has no more pixels than wished for.
    ///
    /// @param file all of its bytes, mapped, and only until this returns
    /// @throws DecodeException when the reason is known
    /// @throws IOException when the file is damaged
    Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException;
}
