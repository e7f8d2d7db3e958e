package gezhi.certificates;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Pages of A4, written from the top down; lengths are points of 1/72 inch. Whatever no font has is shown as 〓, as printers do. */
final class Sheet implements AutoCloseable {
    static final float MARGIN = 60;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private static final String CHINESE = "/fonts/DroidSansFallbackFull.ttf";
    private static final String UNKNOWN = "〓";
    private static final float LEADING = 1.6f;

    private final PDDocument document = new PDDocument();
    private final PDFont latin = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont chinese;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream page;
    private float y;

    Sheet() throws IOException {
        try (InputStream font = Objects.requireNonNull(Sheet.class.getResourceAsStream(CHINESE))) {
            this.chinese = PDType0Font.load(document, font);
        }
        this.page = turn();
    }

    /** One line in the middle. */
    void title(String text, float size) throws IOException {
        room(size * LEADING);
        draw(text, size, MARGIN + (WIDTH - width(text, size)) / 2, y);
    }

    /** Text from the left, in as many lines as it takes. */
    void text(String text, float size) throws IOException {
        for (String line : wrap(text, size, WIDTH)) {
            room(size * LEADING);
            draw(line, size, MARGIN, y);
        }
    }

    /** Cells side by side, each in as many lines as it takes; a row is not torn over two pages. @param widths in parts of the whole */
    void row(List<String> cells, List<Float> widths, float size) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(wrap(cells.get(i), size, widths.get(i) * WIDTH - size));
        }
        float height =
                size * LEADING * wrapped.stream().mapToInt(List::size).max().orElse(1);
        room(height);
        float left = MARGIN;
        for (int i = 0; i < wrapped.size(); i++) {
            float top = y + height - size * LEADING;
            for (String line : wrapped.get(i)) {
                draw(line, size, left, top);
                top -= size * LEADING;
            }
            left += widths.get(i) * WIDTH;
        }
    }

    void gap(float height) throws IOException {
        room(height);
    }

    void rule() throws IOException {
        room(6);
        page.moveTo(MARGIN, y + 3);
        page.lineTo(MARGIN + WIDTH, y + 3);
        page.setLineWidth(0.5f);
        page.stroke();
    }

    /** A QR code at the left, with words at its side. */
    void code(String content, float side, List<String> words, float size) throws IOException {
        room(side);
        BitMatrix dots = dots(content);
        float dot = side / dots.getWidth();
        for (int x = 0; x < dots.getWidth(); x++) {
            for (int row = 0; row < dots.getHeight(); row++) {
                if (dots.get(x, row)) {
                    page.addRect(MARGIN + x * dot, y + side - (row + 1) * dot, dot, dot);
                }
            }
        }
        page.fill();
        float top = y + side - size * LEADING;
        for (String text : words) {
            for (String line : wrap(text, size, WIDTH - side - size)) {
                draw(line, size, MARGIN + side + size, top);
                top -= size * LEADING;
            }
        }
    }

    /** Writes at the foot of every page which of how many it is, and gives out the whole. */
    byte[] bytes(String foot) throws IOException {
        page.close();
        for (int i = 0; i < pages.size(); i++) {
            try (PDPageContentStream stream = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                page = stream;
                draw(foot + "  " + (i + 1) + " / " + pages.size(), 9, MARGIN, MARGIN / 2);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            page.close();
            page = turn();
        }
        y -= height;
    }

    private PDPageContentStream turn() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        pages.add(next);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, next);
    }

    private List<String> wrap(String text, float size, float most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (int character : text.codePoints().toArray()) {
            float wide = width(Character.toString(character), size);
            if (used + wide > most && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(character);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        float wide = 0;
        for (int character : text.codePoints().toArray()) {
            Glyph glyph = glyph(character);
            wide += glyph.font().getStringWidth(glyph.text()) / 1000 * size;
        }
        return wide;
    }

    private void draw(String text, float size, float left, float bottom) throws IOException {
        page.beginText();
        page.newLineAtOffset(left, bottom);
        for (int character : text.codePoints().toArray()) {
            Glyph glyph = glyph(character);
            page.setFont(glyph.font(), size);
            page.showText(glyph.text());
        }
        page.endText();
    }

    private record Glyph(PDFont font, String text) {}

    private Glyph glyph(int character) {
        String text = Character.toString(character);
        for (PDFont font : List.of(latin, chinese)) {
            if (has(font, text)) {
                return new Glyph(font, text);
            }
        }
        return new Glyph(chinese, UNKNOWN);
    }

    private static boolean has(PDFont font, String text) {
        try {
            return font.encode(text).length > 0;
        } catch (IOException | IllegalArgumentException noSuchCharacter) {
            return false;
        }
    }

    private static BitMatrix dots(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 1));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code: " + content, e);
        }
    }
}
