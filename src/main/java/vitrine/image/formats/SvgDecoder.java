package vitrine.image.formats;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import vitrine.image.DecodeException;
import vitrine.image.ForeignDecoder.Wish;
import vitrine.image.Orientation;
import vitrine.image.Picture;
import vitrine.image.PixelSize;
import vitrine.image.Pixels;
import vitrine.metadata.DrawingSize;

/// SVG, by jsvg, drawn in the very size that is wanted. It knows no scripts; what a drawing refers to outside of itself
/// is not looked at, be it a file or an address.
final class SvgDecoder implements FormatDecoder {
    /// Of a drawing that says no size of its own.
    private static final FloatSize NO_SIZE = new FloatSize(DrawingSize.LEAST, DrawingSize.LEAST);

    /// Deeper than any program writes, and far from the end of the stack.
    private static final int MOST_NESTED = 100;

    private static final int MOST_USES_NESTED = 15;

    /// Maps have many; the time for a picture is bounded as well.
    private static final int MOST_PATHS = 100_000;

    @Override
    public Picture decode(MemorySegment file, Wish wish) throws DecodeException, IOException {
        var drawing = load(file);
        var own = size(drawing);
        var shown = DrawingSize.of(own.width, own.height);
        var full = new PixelSize(shown.width(), shown.height());
        var wanted = new StoredSize(full, Integer.BYTES).wanted(Orientation.UPRIGHT, wish);
        return new Picture(draw(drawing, own, wanted), full);
    }

    private static SVGDocument load(MemorySegment file) throws DecodeException, IOException {
        var how = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .documentLimits(new DocumentLimits(MOST_NESTED, MOST_USES_NESTED, MOST_PATHS))
                .build();
        var drawing = new SVGLoader().load(SvgText.of(file), null, how);
        if (drawing == null) {
            throw new IOException("not an SVG drawing");
        }
        return drawing;
    }

    private static FloatSize size(SVGDocument drawing) {
        var size = drawing.size();
        boolean makesSense = size.width > 0 && size.height > 0 && Float.isFinite(size.width * size.height);
        return makesSense ? size : NO_SIZE;
    }

    private static Pixels draw(SVGDocument drawing, FloatSize own, PixelSize size) {
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(size.width() / (double) own.width, size.height() / (double) own.height);
            drawing.render((Component) null, graphics, new ViewBox(own));
        } finally {
            graphics.dispose();
        }
        return new Pixels(
                size.width(), size.height(), ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }
}
