/**
 * The meetings of Party organizations by their rhythm (组织生活): what is due in a period, what was held, who was there; entered once. Their terms of
 * office (任期): elected when, until when, put off by the organization above.
 *
 * <p>Owns the schema {@code meetings}: how often which kind is held and for how long organizations are elected, as dated data; meetings with every
 * version of their record, attendance, and who was reminded; terms of office with what was done to them. Publishes {@code v_reminders} and
 * {@code v_term_news} to join, and {@code gezhi.meetings.MeetingDue} and {@code TermMoved} within the transaction that wrote it. Whoever keeps
 * the members of an organization enters and reads its meetings and terms, and decides on delays of those below; members read their own
 * attendance; nobody else reads any. Refuses, as values, a day to come or before the organization stood, who was no member that day, and a delay
 * beyond the rule. Says which members were at nothing for six months, with the facts, and changes nothing by itself; scores and ranks nobody.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "bodies", "people", "membership"})
@NullMarked
package gezhi.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
