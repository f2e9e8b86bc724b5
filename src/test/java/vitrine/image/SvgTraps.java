package vitrine.image;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Small drawings that take long, or much memory, to be drawn, by their names.
final class SvgTraps {
    private static final String HEAD =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='100' height='100'>";
    private static final String SQUARE = "<rect width='100' height='100' fill='#00c000' ";

    private SvgTraps() {}

    static Map<String, byte[]> all() {
        var traps = new LinkedHashMap<String, byte[]>();
        filter(traps, "blur", "", "<feGaussianBlur stdDeviation='1e9'/>");
        filter(traps, "region", "x='-1e9' y='-1e9' width='2e9' height='2e9'", "<feGaussianBlur stdDeviation='50'/>");
        filter(traps, "turbulence", "", "<feTurbulence baseFrequency='1e9' numOctaves='2000000000'/>");
        filter(traps, "chain", "", "<feGaussianBlur stdDeviation='40'/>".repeat(20_000));
        filter(traps, "offset", "", "<feOffset dx='1e30' dy='-1e30'/>");
        traps.put(
                "pattern.svg",
                drawing("<pattern id='p' patternUnits='userSpaceOnUse' width='1e-6' height='1e-6'>"
                        + "<rect width='1' height='1'/></pattern>" + SQUARE + "style='fill:url(#p)'/>"));
        traps.put(
                "huge pattern.svg",
                drawing("<pattern id='p' patternUnits='userSpaceOnUse' width='1e9' height='1e9'>"
                        + "<rect width='1e9' height='1e9'/></pattern>" + SQUARE + "style='fill:url(#p)'/>"));
        traps.put(
                "mask.svg",
                drawing("<mask id='m' maskUnits='userSpaceOnUse' x='-1e9' y='-1e9' width='2e9' height='2e9'>"
                        + "<rect width='1e9' height='1e9' fill='white'/></mask>" + SQUARE + "mask='url(#m)'/>"));
        traps.put("dashes.svg", drawing("<path d='M0 0L1e9 1e9' stroke='red' stroke-dasharray='1e-4'/>"));
        traps.put(
                "far.svg",
                drawing("<path d='M-1e30 0C1e30 1e30 1e38 -1e38 3e38 0z' stroke='red' stroke-width='1e30'/>"));
        traps.put("text.svg", drawing("<text font-size='1e9'>" + "text ".repeat(100_000) + "</text>"));
        traps.put("many.svg", drawing("<rect width='1' height='1'/>".repeat(200_000)));
        traps.put("selectors.svg", drawing("<style>" + "g ".repeat(200_000) + "{fill:red}</style>" + SQUARE + "/>"));
        traps.put("numbers.svg", drawing("<path d='M0 0" + "l1 1".repeat(1_000_000) + "'/>"));
        return traps;
    }

    private static void filter(Map<String, byte[]> traps, String name, String region, String steps) {
        traps.put(
                name + ".svg",
                drawing("<filter id='f' " + region + ">" + steps + "</filter>" + SQUARE + "filter='url(#f)'/>"));
    }

    /// Each group shows the one before ten times, so that it has more squares than can ever be drawn.
    static byte[] endless() {
        var text = new StringBuilder("<g id='a0'><rect width='1' height='1'/></g>");
        for (int i = 1; i < 14; i++) {
            text.append("<g id='a").append(i).append("'>");
            text.append(("<use xlink:href='#a" + (i - 1) + "'/>").repeat(10)).append("</g>");
        }
        return drawing(text.toString());
    }

    private static byte[] drawing(String content) {
        return (HEAD + content + "</svg>").getBytes(StandardCharsets.UTF_8);
    }
}
