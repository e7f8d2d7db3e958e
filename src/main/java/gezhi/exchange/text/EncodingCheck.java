package gezhi.exchange.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Tells how a file is written by reading all of it: a wrong guess would put wrong names into the tree for good. */
final class EncodingCheck {
    private static final int BUFFER = 1 << 16;

    /** What a file turned out to be. */
    enum Seen {
        /** Fits either encoding: plain ASCII. */
        ASCII,
        UTF_8,
        GB18030,
        UTF_16,
        /** A workbook or another packed file. */
        ZIP,
        UNKNOWN
    }

    private EncodingCheck() {}

    static Seen look(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] head = in.readNBytes(4);
            if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
                return Seen.UTF_16;
            }
            if (starts(head, 'P', 'K', 3, 4)) {
                return Seen.ZIP;
            }
        }
        if (isAscii(file)) {
            return Seen.ASCII;
        }
        if (fits(file, Encoding.UTF_8.charset())) {
            return Seen.UTF_8;
        }
        return fits(file, Encoding.GB18030.charset()) ? Seen.GB18030 : Seen.UNKNOWN;
    }

    private static boolean isAscii(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] <= 0) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static boolean fits(SourceFile file, Charset charset) throws IOException {
        try (Reader reader = reader(file, charset)) {
            char[] buffer = new char[BUFFER];
            int read = reader.read(buffer);
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Refuses what does not fit instead of replacing it. */
    static Reader reader(SourceFile file, Charset charset) throws IOException {
        return new InputStreamReader(
                file.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
