package gezhi.exchange.command;

import gezhi.exchange.Outcome;
import gezhi.exchange.Work;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import picocli.CommandLine;

/** Runs an import for somebody at a console: how far it is, what it found, what it did. */
final class Console {
    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final PrintWriter err;
    private final MessageSource messages;
    private final Words words = Words.ofThisMachine();
    private final boolean dryRun;
    private @Nullable Path rejects;

    Console(LazyApplication application, CommandLine line, boolean dryRun) {
        this.out = line.getOut();
        this.err = line.getErr();
        this.messages = application.bean(MessageSource.class);
        this.dryRun = dryRun;
    }

    /** Rows left out are written to this file. */
    Console keepingRejects(Path file) {
        rejects = file;
        return this;
    }

    /** Does the work and gives the exit code. */
    int show(Work work) throws IOException {
        Outcome outcome;
        long start = System.nanoTime();
        try (ConsoleProgress progress = new ConsoleProgress(err, key -> text(key))) {
            outcome = work.run(progress);
        }
        Findings findings = outcome.findings();
        findings.shown().forEach(finding -> (isError(finding) ? err : out).println(line(finding)));
        tellRest("command.more-errors", err, findings.errorCount());
        tellRest("command.more-notes", out, findings.noteCount());
        keep(outcome.rejects());
        if (outcome.refused()) {
            err.println(words.of("command.refused", findings.errorCount()));
        } else {
            outcome.figures().forEach(figure -> out.println(text(figure.key()) + ": " + figure.count()));
            double seconds = (System.nanoTime() - start) / NANOS;
            out.println(words.of(dryRun ? "command.dry" : "command.done", seconds));
        }
        out.flush();
        err.flush();
        return outcome.refused() ? Commands.REFUSED : Commands.DONE;
    }

    /** With a byte order mark, for spreadsheets. */
    private void keep(@Nullable String table) throws IOException {
        if (table != null && rejects != null) {
            Files.writeString(rejects, "\ufeff" + table);
            out.println(words.of("command.rejects", rejects));
        }
    }

    private void tellRest(String key, PrintWriter to, int count) {
        if (count > Findings.SHOWN) {
            to.println(words.of(key, count - Findings.SHOWN));
        }
    }

    private String line(Finding finding) {
        String mark = words.of(isError(finding) ? "command.error" : "command.note");
        String place = finding.file()
                + (finding.row() > 0 ? ":" + finding.row() : "")
                + (finding.field().isEmpty() ? "" : " [" + finding.field() + "]");
        return mark + " " + (place.isBlank() ? "" : place + " ")
                + text(finding.key(), finding.words().toArray());
    }

    private static boolean isError(Finding finding) {
        return finding.weight() == Finding.Weight.ERROR;
    }

    private String text(String key, Object... args) {
        Locale locale = words.locale();
        return messages.getMessage(key, args, locale);
    }
}
