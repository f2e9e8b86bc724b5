package vitrine.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/// What comes through the pipes between the program and its decoder processes.
public final class FramesFuzz {
    private FramesFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        var pipe = new ByteArrayInputStream(data);
        try {
            while (true) {
                byte[] body = Frames.read(pipe);
                asRequest(body);
                asAnswer(body);
            }
        } catch (IOException e) {
            // The end of the pipe, or of trust.
        }
    }

    private static void asRequest(byte[] body) throws IOException {
        DecodeRequest request;
        try {
            request = DecodeRequest.decoded(body);
        } catch (NonsenseException e) {
            return;
        }
        if (!DecodeRequest.decoded(request.encoded()).equals(request)) {
            throw new AssertionError("another request");
        }
    }

    private static void asAnswer(byte[] body) throws IOException {
        DecodeAnswer answer;
        try {
            answer = DecodeAnswer.decoded(body);
        } catch (NonsenseException e) {
            return;
        }
        if (DecodeAnswer.decoded(answer.encoded()).id() != answer.id()) {
            throw new AssertionError("another answer");
        }
    }
}
