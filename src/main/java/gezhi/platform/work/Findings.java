package gezhi.platform.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What there is to say about the files of one piece of work: the first hundred errors and notes, and how many there are in all. */
public final class Findings {
    /** A person reads the first page, corrects the cause and tries again; more would be noise. */
    public static final int SHOWN = 100;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private int errorCount;
    private int noteCount;

    public void add(Finding finding) {
        switch (finding.weight()) {
            case ERROR -> {
                errorCount++;
                keep(errors, finding);
            }
            case NOTE -> {
                noteCount++;
                keep(notes, finding);
            }
        }
    }

    private static void keep(List<Finding> kept, Finding finding) {
        if (kept.size() < SHOWN) {
            kept.add(finding);
        }
    }

    /** True when something keeps the files out. */
    public boolean refuse() {
        return errorCount > 0;
    }

    public int errorCount() {
        return errorCount;
    }

    public int noteCount() {
        return noteCount;
    }

    /** At most {@link #SHOWN} errors, then at most {@link #SHOWN} notes, each file by file from the first row to the last, as people correct them. */
    public List<Finding> shown() {
        List<Finding> shown = byRow(errors);
        shown.addAll(byRow(notes));
        return shown;
    }

    private static List<Finding> byRow(List<Finding> found) {
        List<String> files = found.stream().map(Finding::file).distinct().toList();
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((Finding each) -> files.indexOf(each.file()))
                .thenComparingLong(Finding::row));
        return sorted;
    }
}
