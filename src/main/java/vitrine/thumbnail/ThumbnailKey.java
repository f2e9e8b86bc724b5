package vitrine.thumbnail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Under which name the desktops keep the thumbnail of a file: the MD5 of its URI, written as GLib writes it, since
/// GNOME,
/// XFCE, MATE and newer KDE programs all look there. Symbolic links are not followed, as those programs do not either.
/// Source: freedesktop.org Thumbnail Managing Standard 0.9.0; `g_filename_to_uri`.
///
/// @param uri `file:///…`, percent-encoded
/// @param hash lower-case hexadecimal MD5 of `uri`
record ThumbnailKey(String uri, String hash) {
    private static final String UNTOUCHED = "!$&'()*+,-./:=@_~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final char UNDECODABLE = '\uFFFD';

    static ThumbnailKey of(Path path) {
        String uri = uri(path.toAbsolutePath().normalize());
        return new ThumbnailKey(uri, md5(uri));
    }

    private static String uri(Path absolute) {
        String name = absolute.toString();
        if (name.indexOf(UNDECODABLE) >= 0) {
            // Only the path itself still has the bytes of such a name. It asks the disk, so not for every file.
            return absolute.toUri().toString().replace(";", "%3B");
        }
        String separator = absolute.getFileSystem().getSeparator();
        String slashed = separator.equals("/") ? name : name.replace(separator, "/");
        return encoded(slashed.startsWith("/") ? "file://" : "file:///", slashed);
    }

    private static String encoded(String scheme, String text) {
        var uri = new StringBuilder(text.length() + 32).append(scheme);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUntouched(b)) {
                uri.append((char) b);
            } else {
                HEX.toHexDigits(uri.append('%'), b);
            }
        }
        return uri.toString();
    }

    private static boolean isUntouched(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || UNTOUCHED.indexOf(b) >= 0;
    }

    private static String md5(String uri) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(uri.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
