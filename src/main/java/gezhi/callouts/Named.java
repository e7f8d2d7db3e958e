package gezhi.callouts;

import gezhi.platform.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was called, for who called them. @param name of a volunteer; empty for those posted, whom the staff know */
public record Named(
        UUID person,
        String name,
        Role role,
        String divisionName,
        Answer answer,
        @Nullable Instant answeredAt) {}
