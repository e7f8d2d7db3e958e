package gezhi.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which fields a correction changed, as keys of {@code membership.field.<key>}; never their values. */
final class MemberDifferences {
    private MemberDifferences() {}

    static String fields(Member before, Member after, Member.Secrets entered) {
        List<String> fields = new ArrayList<>();
        note(fields, "name", before.name(), after.name());
        note(fields, "kind", before.kind(), after.kind());
        note(fields, "joinedOn", before.joinedOn(), after.joinedOn());
        note(fields, "fullOn", before.fullOn(), after.fullOn());
        note(fields, "probationUntil", before.probationUntil(), after.probationUntil());
        note(fields, "state", before.state(), after.state());
        note(fields, "residence", before.residence(), after.residence());
        note(fields, "registeredAt", before.registeredAt(), after.registeredAt());
        note(fields, "shown", before.shownOn(), after.shownOn());
        note(fields, "posts", before.posts(), after.posts());
        note(fields, "pledge", before.pledge(), after.pledge());
        note(fields, "identity", "", entered.identity());
        note(fields, "phone", "", entered.phone());
        note(fields, "address", "", entered.address());
        return String.join(" ", fields);
    }

    private static void note(List<String> fields, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
