package vitrine.image;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;

/// A JPEG file without the segments of its ICC profile. The loaders have no use for them and yet look: JavaFX and
/// ImageIO both refuse the whole picture for a profile that is broken.
final class ProfileFreeJpeg {
    private static final int APP2 = 0xE2;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private ProfileFreeJpeg() {}

    /// What follows the first thing that is no segment stays as it is.
    static InputStream open(byte[] jpeg) {
        var parts = new ArrayList<InputStream>();
        int kept = 0;
        int at = 2;
        while (at + 4 <= jpeg.length && jpeg[at] == (byte) 0xFF && (jpeg[at + 1] & 0xFF) != START_OF_SCAN) {
            if (jpeg[at + 1] == (byte) 0xFF) {
                at++;
                continue;
            }
            int next = at + 2 + Math.max((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF), 2);
            if (isProfile(jpeg, at)) {
                parts.add(new ByteArrayInputStream(jpeg, kept, at - kept));
                kept = Math.min(next, jpeg.length);
            }
            at = next;
        }
        var rest = new ByteArrayInputStream(jpeg, kept, jpeg.length - kept);
        parts.add(rest);
        return parts.size() == 1 ? rest : new SequenceInputStream(Collections.enumeration(parts));
    }

    private static boolean isProfile(byte[] jpeg, int at) {
        int name = at + 4;
        return (jpeg[at + 1] & 0xFF) == APP2
                && name + NAME.length <= jpeg.length
                && Arrays.equals(jpeg, name, name + NAME.length, NAME, 0, NAME.length);
    }
}
