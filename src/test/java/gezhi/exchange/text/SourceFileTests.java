package gezhi.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTests {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|0", "a|1", "a/|1", "a/b|2", "a/b/|2", "a/'b/c'/d|3", "a/'b''/c'/|2", "垃圾/清运/|2"})
    void linesOfATableAreCountedWhereverItsRowsBreak(String text, int lines) throws IOException {
        String table = text.replace('/', '\n').replace('\'', '"');
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            Path file = folder.resolve("table.csv");
            Files.write(file, table.getBytes(charset));
            assertThat(SourceFile.of(file).countLines()).as(text).isEqualTo(lines);
        }
    }

    @Test
    void packedLinesAreCountedToo() throws IOException {
        Path file = folder.resolve("table.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a\nb\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(SourceFile.of(file).countLines()).isEqualTo(200_000);
    }
}
