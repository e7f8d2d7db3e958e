package gezhi.exchange.command;

import gezhi.platform.work.Progress;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;

/** One line that changes on a terminal; elsewhere, in a log, a line at the beginning of each phase and at each tenth of it. */
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final long REDRAW_NANOS = 200_000_000;
    private static final int WIDTH = 60;

    private final PrintWriter out;
    private final UnaryOperator<String> words;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private String phase = "";
    private long total;
    private long shown;
    private long drawnAt;

    ConsoleProgress(PrintWriter out, UnaryOperator<String> words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public void phase(String key, long steps) {
        phase = words.apply(key);
        total = steps;
        shown = 0;
        drawnAt = 0;
        draw(0);
    }

    @Override
    public void done(long count) {
        boolean due = terminal
                ? System.nanoTime() - drawnAt > REDRAW_NANOS
                : total > 0 && count * 10 / total > shown * 10 / total;
        if (due) {
            draw(count);
        }
    }

    private void draw(long count) {
        shown = count;
        drawnAt = System.nanoTime();
        String line = phase + (total > 0 ? " " + count + " / " + total : count > 0 ? " " + count : "");
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
        } else {
            out.println(line);
        }
        out.flush();
    }

    @Override
    public void close() {
        if (terminal) {
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
        }
    }
}
