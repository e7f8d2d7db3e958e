package gezhi.callouts;

import gezhi.platform.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was called, for who called them. */
public record Named(
        UUID person,
        Role role,
        String divisionName,
        Answer answer,
        @Nullable Instant answeredAt) {}
