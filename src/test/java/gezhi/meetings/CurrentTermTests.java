package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.meetings.Term.Standing;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a body says from when to when it is elected, to the staff and to who keeps it. */
class CurrentTermTests extends MeetingStories {
    @Autowired
    private Terms terms;

    @Test
    void theStaffReadWhenAnOrganizationIsElectedAndWhoKeepsItGoesOnFromThere() {
        assertThat(current(story.chain.admin)).hasValueSatisfying(none -> {
            assertThat(none.running()).isNull();
            assertThat(none.kept()).isFalse();
        });
        Term.Election election = new Term.Election(today.minusYears(5).plusDays(9), true, "");
        Scoped.run(secretary, () -> {
            terms.elect(branch.id(), UUID.randomUUID(), election);
            Term term = terms.listOf(branch.id()).getFirst();
            terms.act(
                    term.id(),
                    new Term.Wish(UUID.randomUUID(), term.version(), TermDeed.ASK, today.plusMonths(5), "与居委会换届同步"));
        });
        assertThat(current(secretary)).hasValueSatisfying(own -> {
            assertThat(own.kept()).isTrue();
            assertThat(own.standing()).isEqualTo(Standing.ENDING);
            assertThat(own.askedTo()).isEqualTo(today.plusMonths(5));
        });
        assertThat(current(story.chain.admin)).hasValueSatisfying(read -> {
            assertThat(Objects.requireNonNull(read.running()).endsOn()).isEqualTo(today.plusDays(9));
            assertThat(read.askedTo())
                    .as("between them and the organization above")
                    .isNull();
            assertThat(read.kept()).isFalse();
        });
        assertThat(current(story.otherSecretary))
                .as("a resident who keeps another")
                .isEmpty();
        assertThat(current(story.city.person(Role.RESIDENT, ""))).isEmpty();
    }

    private Optional<Terms.Current> current(Scope by) {
        return Scoped.call(by, () -> terms.findCurrent(branch));
    }
}
