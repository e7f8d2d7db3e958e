/**
 * The meetings of Party organizations by their rhythm (组织生活): what is due in a period, what was held, who was there; entered once. Their terms of
 * office (任期): elected when, until when, put off by the organization above.
 *
 * <p>Owns the schema {@code meetings}: how often which kind is held, as dated data; meetings with every version of their record, attendance,
 * and who was reminded. Publishes {@code v_reminders} to join and {@code gezhi.meetings.MeetingDue} within the transaction that noted the
 * reminder; for terms {@code v_term_news} and {@code gezhi.meetings.TermMoved}. Whoever keeps the members of an organization enters and reads its meetings; nobody else does. Refuses, as values, a day to come or
 * before the organization stood, and who was no member that day. Says which members were at nothing for six months, with the facts, and
 * changes nothing by itself; scores and ranks nobody.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "bodies", "people", "membership"})
@NullMarked
package gezhi.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
