package gezhi.meetings;

import java.time.Instant;
import java.util.UUID;

/**
 * A period is about to end and nothing of the kind is recorded; published within the transaction that noted it, once for each organization,
 * kind and period.
 *
 * @param seq counts the reminders of the organization
 */
public record MeetingDue(String city, UUID body, int seq, MeetingKind kind, Instant at) {}
