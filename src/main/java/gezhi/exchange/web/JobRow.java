package gezhi.exchange.web;

import gezhi.exchange.jobs.Job;
import gezhi.exchange.jobs.JobState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A job in the list. */
record JobRow(UUID id, String kindKey, String title, boolean dryRun, JobState state, String started) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static JobRow of(Job job, ZoneId zone) {
        return new JobRow(
                job.id(),
                job.kind().messageKey(),
                job.title(),
                job.dryRun(),
                job.state(),
                MINUTE.format(job.startedAt().atZone(zone)));
    }
}
