package gezhi.exchange.text;

import gezhi.exchange.text.EncodingCheck.Seen;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.zip.ZipException;

/** A file of text whose encoding has been settled; gzip is unpacked, a byte order mark left out. */
public record Text(SourceFile file, Encoding encoding) {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** The text in {@code file}, or empty with the reason among the findings when its bytes are not what {@code asked} says. */
    public static Optional<Text> of(SourceFile file, Encoding asked, Findings findings) throws IOException {
        try {
            return settled(file, asked, EncodingCheck.look(file), findings);
        } catch (ZipException | EOFException damaged) {
            return refuse(file, findings, "exchange.not-unpacked");
        } catch (Unpacked.TooMuch tooMuch) {
            return refuse(file, findings, "exchange.too-much", Unpacked.GIGABYTES);
        }
    }

    private static Optional<Text> settled(SourceFile file, Encoding asked, Seen seen, Findings findings) {
        Encoding used = used(asked, seen);
        String refusal = refusal(used, seen);
        if (!refusal.isEmpty()) {
            return refuse(file, findings, refusal);
        }
        if (asked == Encoding.AUTO && seen == Seen.GB18030) {
            findings.add(Finding.note(file.name(), 0, "", "exchange.read-as-gb18030"));
        }
        return Optional.of(new Text(file, used));
    }

    private static Optional<Text> refuse(SourceFile file, Findings findings, String key, Object... words) {
        findings.add(Finding.error(file.name(), 0, "", key, words));
        return Optional.empty();
    }

    private static Encoding used(Encoding asked, Seen seen) {
        if (asked != Encoding.AUTO) {
            return asked;
        }
        return seen == Seen.GB18030 ? Encoding.GB18030 : Encoding.UTF_8;
    }

    private static String refusal(Encoding used, Seen seen) {
        return switch (seen) {
            case ASCII -> "";
            case UTF_8 -> used == Encoding.UTF_8 ? "" : "exchange.is-utf-8";
            case GB18030 -> used == Encoding.GB18030 ? "" : "exchange.is-gb18030";
            case UTF_16 -> "exchange.is-utf-16";
            case ZIP -> "exchange.is-zip";
            case UNKNOWN -> "exchange.is-unknown";
        };
    }

    /** Its characters. */
    public Reader open() throws IOException {
        Reader reader = new BufferedReader(EncodingCheck.reader(file, encoding.charset()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
