package gezhi.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gezhi.support.GezhiTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** The paper says what was issued, in both languages, over as many pages as it takes, and its code leads to where it is checked. */
@GezhiTest
class CertificatePaperTests {
    private static final String ADDRESS =
            "https://gezhi.example.cn/certificates/check/3503-2026-000001-6/AbCdEfGhIjKlMnOpQrStUv";

    @Autowired
    private CertificatePaper paper;

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.CHINA);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void itSaysWhoWhatWhenAndHowLong() throws IOException {
        String text = text(paper.draw(certificate("林一"), lines(2), ADDRESS));
        assertThat(text)
                .contains(
                        "志愿服务记录证明",
                        "编号：3503-2026-000001-6",
                        "志愿者 林一",
                        "12345678",
                        "2026-03-01",
                        "为独居老人送餐",
                        "2 小时",
                        "张坝社区",
                        "1 / 1")
                .doesNotContain("〓");
    }

    @Test
    void inEnglishToo() throws IOException {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(text(paper.draw(certificate("Anna Tenzin"), lines(1), ADDRESS)))
                .contains("Certificate of volunteer service", "Anna Tenzin", "1 / 1");
    }

    @Test
    void aLongListGoesOverPagesAndLosesNoRow() throws IOException {
        byte[] pdf = paper.draw(certificate("林一"), lines(120), ADDRESS);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(3, 6);
        }
        assertThat(text(pdf).split("送餐", -1)).hasSize(121);
    }

    @Test
    void aCharacterOfNoFontLeavesItsPlaceAndTheRestStands() throws IOException {
        assertThat(text(paper.draw(certificate("林\uD83D\uDE00一"), lines(1), ADDRESS)))
                .contains("林〓一");
    }

    @Test
    void aNameThatIsTooLongForALineGoesOn() throws IOException {
        String name = "阿卜杜克热木·买买提吐尔逊".repeat(4).substring(0, 50);
        assertThat(text(paper.draw(certificate(name), lines(1), ADDRESS)).replaceAll("\\s", ""))
                .contains(name);
    }

    @Test
    void theSquareLeadsToTheCheck() throws Exception {
        try (PDDocument document = Loader.loadPDF(paper.draw(certificate("林一"), lines(1), ADDRESS))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            BinaryBitmap bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots)));
            assertThat(new QRCodeReader()
                            .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo(ADDRESS);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<Certificate.Line> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> new Certificate.Line(
                        UUID.randomUUID(), LocalDate.of(2026, 3, 1).plusDays(at), "为独居老人送餐", 120))
                .toList();
    }

    private static Certificate certificate(String name) {
        return new Certificate(
                UUID.randomUUID(),
                "3503-2026-000001-6",
                "AbCdEfGhIjKlMnOpQrStUv",
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                "12345678",
                "350302001001",
                "张坝社区",
                "",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 2),
                2,
                240,
                null,
                Instant.parse("2026-03-04T01:00:00Z"),
                null,
                "",
                0);
    }
}
