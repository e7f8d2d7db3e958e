package gezhi.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTests {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final String PUTIAN = "code,name\n3503,莆田市\n350302,城厢区\n";

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();
    private List<String> header = List.of();

    @Test
    void aUtf8FileIsReadAsItIs() throws IOException {
        assertThat(read(PUTIAN.getBytes(StandardCharsets.UTF_8), Encoding.UTF_8))
                .containsExactly("莆田市", "城厢区");
        assertThat(findings.shown()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(read(("\ufeff" + PUTIAN).getBytes(StandardCharsets.UTF_8), Encoding.UTF_8))
                .contains("莆田市");
        assertThat(header).containsExactly("code", "name");
    }

    @Test
    void aQuotedHeaderAfterAByteOrderMarkIsUnderstood() throws IOException {
        read("\ufeff\"code\",\"name\"\n1,a\n".getBytes(StandardCharsets.UTF_8), Encoding.UTF_8);
        assertThat(header).containsExactly("code", "name");
    }

    @Test
    void aGbkFileIsRefusedWithItsEncodingNamed() throws IOException {
        assertThat(read(PUTIAN.getBytes(GBK), Encoding.UTF_8)).isEmpty();
        assertThat(keys()).containsExactly("exchange.is-gb18030");
    }

    @Test
    void aGbkFileIsReadWhenTheEncodingIsLeftToTheProgramWhichSaysSo() throws IOException {
        assertThat(read(PUTIAN.getBytes(GBK), Encoding.AUTO)).containsExactly("莆田市", "城厢区");
        assertThat(keys()).containsExactly("exchange.read-as-gb18030");
        assertThat(findings.refuse()).isFalse();
    }

    @Test
    void aGbkFileIsReadWhenTheEncodingIsChosen() throws IOException {
        assertThat(read(PUTIAN.getBytes(GBK), Encoding.named("gbk"))).containsExactly("莆田市", "城厢区");
        assertThat(findings.shown()).isEmpty();
    }

    @Test
    void aUtf8FileIsNotReadAsGbk() throws IOException {
        assertThat(read(PUTIAN.getBytes(StandardCharsets.UTF_8), Encoding.GB18030))
                .isEmpty();
        assertThat(keys()).containsExactly("exchange.is-utf-8");
    }

    @Test
    void aUtf16FileIsRefused() throws IOException {
        read(PUTIAN.getBytes(StandardCharsets.UTF_16), Encoding.AUTO);
        assertThat(keys()).containsExactly("exchange.is-utf-16");
    }

    @Test
    void aWorkbookIsRefused() throws IOException {
        read(new byte[] {'P', 'K', 3, 4, 20, 0}, Encoding.AUTO);
        assertThat(keys()).containsExactly("exchange.is-zip");
    }

    @Test
    void bytesOfNoEncodingAreRefused() throws IOException {
        read(new byte[] {'c', ',', (byte) 0xff, (byte) 0xff, '\n'}, Encoding.AUTO);
        assertThat(keys()).containsExactly("exchange.is-unknown");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        read(new byte[0], Encoding.UTF_8);
        assertThat(keys()).containsExactly("exchange.empty");
    }

    @Test
    void aBrokenQuotationIsRefused() throws IOException {
        read("code,name\n1,\"a\"b\n".getBytes(StandardCharsets.UTF_8), Encoding.UTF_8);
        assertThat(keys()).containsExactly("exchange.not-csv");
        assertThat(findings.shown().getFirst().row()).isEqualTo(2);
    }

    @Test
    void rowsAreNumberedAsASpreadsheetDoesAndEmptyOnesAreSkipped() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        table("code,name\n1,a\n\n2,\"two\nlines\"\n3,c\n,\n , \n".getBytes(StandardCharsets.UTF_8), Encoding.UTF_8)
                .orElseThrow()
                .read(findings, names -> Optional.of(row -> numbers.add(row.number())));
        assertThat(numbers).containsExactly(2, 4, 5);
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        assertThat(read(packed(), Encoding.UTF_8)).containsExactly("莆田市", "城厢区");
    }

    @Test
    void aDamagedPackedFileIsRefused() throws IOException {
        byte[] packed = packed();
        read(Arrays.copyOf(packed, packed.length / 2), Encoding.AUTO);
        read(Arrays.copyOf(packed, 5), Encoding.AUTO);
        packed[12] ^= 0x55;
        read(packed, Encoding.AUTO);
        assertThat(keys()).hasSize(3).containsOnly("exchange.not-unpacked");
    }

    @Test
    void whatUnpacksToMoreThanTheLimitIsRefused() {
        assertThatThrownBy(() -> new Unpacked(new ByteArrayInputStream(new byte[100]), 99).readAllBytes())
                .isInstanceOf(Unpacked.TooMuch.class);
        assertThatCode(() -> new Unpacked(new ByteArrayInputStream(new byte[100]), 100).readAllBytes())
                .doesNotThrowAnyException();
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PUTIAN.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private List<String> read(byte[] bytes, Encoding encoding) throws IOException {
        List<String> names = new ArrayList<>();
        Optional<Table> table = table(bytes, encoding);
        if (table.isPresent()) {
            table.get().read(findings, found -> {
                header = found;
                return Optional.of(row -> names.add(row.text(1)));
            });
        }
        return names;
    }

    private Optional<Table> table(byte[] bytes, Encoding encoding) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.write(file, bytes);
        return Text.of(SourceFile.of(file), encoding, findings).map(Table::new);
    }

    private List<String> keys() {
        return findings.shown().stream().map(Finding::key).toList();
    }
}
