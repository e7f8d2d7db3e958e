package gezhi.exchange.web;

import gezhi.exchange.Outcome.Figure;
import gezhi.exchange.jobs.Job;
import gezhi.exchange.jobs.JobKind;
import gezhi.exchange.jobs.JobOutcome;
import gezhi.exchange.jobs.JobState;
import gezhi.platform.work.Finding;
import java.util.List;
import java.util.Optional;

/**
 * How far a job is, or how it ended.
 *
 * @param mayCancel false for those who may only look
 * @param mayImport true when this was a dry run that found nothing wrong, and its files are there still
 * @param unshown how many more findings there are than those shown
 */
record JobPage(
        Job job,
        boolean mayCancel,
        boolean mayImport,
        List<Figure> figures,
        List<Remark> remarks,
        int errors,
        int unshown) {

    /**
     * A finding in words.
     *
     * @param placeKey message key of the place: a row, a feature, or the file as a whole
     */
    record Remark(boolean error, String file, String placeKey, String row, String field, String key, Object[] words) {

        static Remark of(Finding finding, JobKind kind) {
            String place = finding.row() == 0 ? "file" : kind == JobKind.SHAPES ? "feature" : "row";
            return new Remark(
                    finding.weight() == Finding.Weight.ERROR,
                    finding.file(),
                    "exchange.place." + place,
                    String.valueOf(finding.row()),
                    finding.field(),
                    finding.key(),
                    finding.words().toArray());
        }
    }

    /** @param checked true when the files are there still */
    static JobPage of(Job job, boolean administrator, boolean checked) {
        Optional<JobOutcome> outcome = Optional.ofNullable(job.outcome());
        List<Finding> findings = outcome.map(JobOutcome::findings).orElse(List.of());
        int all = outcome.map(ended -> ended.errors() + ended.notes()).orElse(0);
        return new JobPage(
                job,
                administrator && job.isRunning() && !job.cancelAsked(),
                administrator && checked && job.dryRun() && job.state() == JobState.DONE,
                outcome.map(JobOutcome::figures).orElse(List.of()),
                findings.stream().map(finding -> Remark.of(finding, job.kind())).toList(),
                outcome.map(JobOutcome::errors).orElse(0),
                all - findings.size());
    }

    /** The message that says what the end means. */
    public String endKey() {
        return "exchange.end." + job.state()
                + (job.dryRun() && job.state().name().equals("DONE") ? ".dry" : "");
    }
}
