package gezhi.meetings.store;

import gezhi.meetings.Attended;
import gezhi.meetings.OwnAttendance.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reader's own rows of meetings. */
@Repository
public class OwnReads {
    private static final String PAGE = """
            select meeting, held_on, kinds, topic, organization, state
            from meetings.my_attendance()
            where (held_on, meeting) < (:beforeDay, :before)
            order by held_on desc, meeting desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    OwnReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, before that one. */
    public List<Line> page(LocalDate beforeDay, UUID before, int limit) {
        return jdbc.sql(PAGE)
                .param("beforeDay", beforeDay)
                .param("before", before)
                .param("limit", limit)
                .query((row, at) -> new Line(
                        row.getObject("meeting", UUID.class),
                        row.getObject("held_on", LocalDate.class),
                        MeetingReads.kinds(row),
                        row.getString("topic"),
                        row.getString("organization"),
                        Attended.valueOf(row.getString("state"))))
                .list();
    }
}
