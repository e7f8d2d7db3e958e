package gezhi.membership;

import java.util.UUID;

/**
 * Somebody who belonged to an organization on a day.
 *
 * @param kind full or probationary, on that day
 */
public record Belonging(UUID id, String name, MemberKind kind) {}
