package gezhi.membership;

import java.time.Instant;
import java.util.UUID;

/** That somebody saw the sealed values of a member in clear. */
public record Look(UUID id, Instant at, UUID member, String personName, String role, String purpose) {}
