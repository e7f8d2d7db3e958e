package gezhi.exchange.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file as it was given.
 *
 * @param path where its bytes lie
 * @param name what the person calls it; shown in findings
 */
public record SourceFile(Path path, String name) {
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;
    private static final int BUFFER = 1 << 16;

    public static SourceFile of(Path path) {
        return new SourceFile(path, path.getFileName().toString());
    }

    /**
     * How many lines a table in it has, without reading what they say; a line break between quotation marks ends none. Right for every
     * encoding in which no other character holds the bytes of these two, as UTF-8 and GB18030.
     */
    public long countLines() throws IOException {
        byte[] part = new byte[BUFFER];
        long lines = 0;
        boolean quoted = false;
        boolean open = false;
        try (InputStream in = open()) {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                for (int i = 0; i < length; i++) {
                    quoted ^= part[i] == '"';
                    open = quoted || part[i] != '\n';
                    lines += open ? 0 : 1;
                }
            }
        }
        return open ? lines + 1 : lines;
    }

    /** Its bytes, unpacked when it is packed with gzip, whatever its name says. */
    public InputStream open() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        raw.mark(2);
        boolean packed = raw.read() == GZIP_1 && raw.read() == GZIP_2;
        raw.reset();
        return packed ? new Unpacked(new GZIPInputStream(raw, BUFFER), Unpacked.MOST) : raw;
    }
}
