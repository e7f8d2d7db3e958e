package gezhi.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.meetings.model.SixMonths;
import gezhi.meetings.model.SixMonths.Facts;
import gezhi.membership.Member;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is named for six months, and with which facts. */
class AbsencesTests extends MeetingStories {
    private static final Instant START = Instant.parse("2026-03-04T02:00:00Z");
    private static final int MEMBERS = 60;
    private static final int MEETINGS = 14;

    @Autowired
    private Absences absences;

    @AfterEach
    void goBack() {
        clock.set(START);
    }

    @Test
    void whoWasExcusedAndAbsentAllTheTimeIsNamedWithTheFacts() {
        hold(today.minusMonths(9), all());
        hold(today.minusMonths(6), all());
        hold(today.minusMonths(3), all(third, Attended.EXCUSED));
        hold(today.minusMonths(1), all(third, Attended.ABSENT));
        for (Scope by : List.of(secretary, story.street)) {
            assertThat(list(by)).singleElement().satisfies(found -> {
                assertThat(found.name()).isEqualTo("丙");
                assertThat(found.last()).isEqualTo(today.minusMonths(6));
                assertThat(found.held()).isEqualTo(2);
                assertThat(found.excused()).isEqualTo(1);
            });
        }
        assertThat(list(story.otherSecretary)).isEmpty();
        assertThat(list(story.chain.admin)).as("who keeps nobody").isEmpty();
        UUID late = hold(today, all(first, Attended.ABSENT));
        assertThat(list(secretary)).isEmpty();
        Scoped.call(secretary, () -> meetings.strike(late, 1, UUID.randomUUID(), "记错了"));
        assertThat(list(secretary)).as("what is struck counts for nothing").hasSize(1);
    }

    @Test
    void whoWasReceivedLatelyIsNotNamedBeforeSixMonths() {
        LocalDate first = today;
        entered(
                story.otherSecretary,
                story.other,
                draft(
                        first,
                        MeetingKind.GENERAL,
                        Map.of(story.add(story.otherSecretary, story.other, "丁").id(), Attended.PRESENT)));
        hold(first, all(third, Attended.ABSENT));
        clock.set(START.plus(Duration.ofDays(150)));
        transfer(third, secretary, story.otherSecretary, story.other);
        clock.set(START.plus(Duration.ofDays(200)));
        LocalDate now = LocalDate.now(clock);
        hold(now, Map.of(this.first.id(), Attended.PRESENT, second.id(), Attended.PRESENT));
        Map<UUID, Attended> there = new HashMap<>();
        Scoped.call(story.otherSecretary, () -> meetings.listMembers(holder(story.otherSecretary, story.other), now))
                .forEach(each -> there.put(each.id(), Attended.PRESENT));
        there.put(third.id(), Attended.ABSENT);
        entered(story.otherSecretary, story.other, draft(now, MeetingKind.GENERAL, there));
        assertThat(list(story.street)).isEmpty();
        clock.set(START.plus(Duration.ofDays(350)));
        there.put(third.id(), Attended.EXCUSED);
        entered(story.otherSecretary, story.other, draft(LocalDate.now(clock), MeetingKind.GENERAL, there));
        assertThat(list(story.street))
                .as("more than six months there, asked for more than...")
                .isEmpty();
        clock.set(START.plus(Duration.ofDays(385)));
        assertThat(list(story.street)).extracting(LongAbsent::name).containsExactly("丙");
    }

    /** Whatever was attended: the list is the rule's, nobody who was there in the six months is on it, and nobody twice. */
    @Test
    void theListIsWhatTheRuleSays() {
        Random random = new Random(20260304);
        List<Member> all = new ArrayList<>(List.of(first, second, third));
        while (all.size() < MEMBERS) {
            all.add(story.add(secretary, branch, "成员" + all.size()));
        }
        Map<UUID, LocalDate> asked = new HashMap<>();
        Map<UUID, LocalDate> there = new HashMap<>();
        Map<UUID, Integer> held = new HashMap<>();
        LocalDate from = SixMonths.from(today);
        for (int at = 0; at < MEETINGS; at++) {
            LocalDate day = from.minusDays(80).plusDays(18L * at);
            Map<UUID, Attended> marks = new HashMap<>(Map.of(first.id(), Attended.PRESENT));
            for (Member member : all.subList(1, all.size())) {
                int often = 1 + Math.floorMod(member.id().hashCode(), 9);
                Attended state = random.nextInt(10) < often - 1
                        ? Attended.values()[random.nextInt(3)]
                        : Attended.values()[1 + random.nextInt(3)];
                marks.put(member.id(), state);
            }
            hold(day, marks);
            marks.forEach((member, state) -> {
                if (state != Attended.NOT_ASKED) {
                    asked.putIfAbsent(member, day);
                    held.merge(member, day.isAfter(from) ? 1 : 0, Integer::sum);
                }
                if (state == Attended.PRESENT) {
                    there.put(member, day);
                }
            });
        }
        List<UUID> named = list(secretary).stream().map(LongAbsent::member).toList();
        assertThat(named).doesNotHaveDuplicates().isNotEmpty();
        assertThat(named)
                .allSatisfy(member ->
                        assertThat(there.getOrDefault(member, LocalDate.MIN)).isBeforeOrEqualTo(from));
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .map(Member::id)
                        .filter(id -> SixMonths.isNamed(
                                new Facts(null, asked.get(id), there.get(id), held.getOrDefault(id, 0)), today))
                        .toList());
    }

    private UUID hold(LocalDate day, Map<UUID, Attended> marks) {
        return entered(secretary, branch, draft(day, MeetingKind.GENERAL, marks));
    }

    private List<LongAbsent> list(Scope by) {
        List<LongAbsent> all = new ArrayList<>();
        Scoped.run(by, () -> Slice.walk(after -> absences.list(null, after), all::addAll));
        return all;
    }
}
