package gezhi.demo;

import gezhi.cases.PastCase;
import gezhi.cases.PastCase.By;
import gezhi.cases.PastCase.Entry;
import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import gezhi.demo.DemoMatters.DemoMatter;
import gezhi.demo.DemoPlaces.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes up what happened to cases: the same stories for the same day, whoever starts the demonstration. */
final class DemoStories {
    private static final String SOURCE = "demo";
    private static final String[] MARKS = {"大门口", "后门", "东侧路口", "西侧人行道", "停车位旁", "公交站旁", "楼下空地"};

    private final Random random = new Random(350302001);
    private final Random ways = new Random(350302002);
    private final DemoOfficeBook offices;
    private final DemoCast cast;
    private final Instant now;
    private int made;

    DemoStories(DemoOfficeBook offices, DemoCast cast, Instant now) {
        this.offices = offices;
        this.cast = cast;
        this.now = now;
    }

    /** Over and done with, some time within the last twelve months; recent months have a little more. */
    PastCase settled(Site site) {
        Tale tale = new Tale(site, before(Duration.ofDays(5), Duration.ofDays(365)));
        if (chance(6)) {
            return tale.refused();
        }
        tale.collected().dispatched();
        if (chance(5)) {
            tale.givenBack().dispatched();
        }
        tale.accepted().fedBack();
        if (chance(7)) {
            tale.reworked().fedBack();
        }
        tale.confirmed();
        return chance(72) ? tale.rated() : tale.told();
    }

    /** Still open at one of the five steps, or verified and waiting for the reporter; some due soon, some overdue. */
    PastCase open(Site site) {
        int step = made % 6;
        Tale tale = new Tale(site, before(Duration.ofMinutes(20), Duration.ofHours(step < 2 ? 30 : 20)));
        if (step == 0) {
            return tale.told();
        }
        tale.collected();
        if (step == 1) {
            return chance(20) ? tale.dispatched().givenBack().told() : tale.told();
        }
        tale.dispatched();
        if (step == 2) {
            return tale.told();
        }
        tale.accepted();
        if (step == 3) {
            return tale.told();
        }
        tale.fedBack();
        return step == 4 ? tale.told() : tale.confirmed().told();
    }

    private Instant before(Duration least, Duration most) {
        double share = random.nextDouble();
        long span = most.minus(least).toSeconds();
        return now.minus(least).minusSeconds((long) (span * Math.pow(share, 1.2)));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One story while it is being told. */
    private final class Tale {
        private final Site site;
        private final DemoMatter matter = DemoMatters.draw(random);
        private final @Nullable UUID office;
        private final By reporter;
        private final List<Entry> entries = new ArrayList<>();
        private final double pace = 0.4 + random.nextDouble();
        private Instant at;
        private @Nullable Instant due;

        Tale(Site site, Instant received) {
            this.site = site;
            this.at = received;
            this.office = offices.find(matter.kinds(), site.code()).orElse(null);
            this.reporter = cast.reporter(ways.nextInt(100), site.code());
            add(Kind.REPORT, Step.DISCOVERED, "");
        }

        PastCase refused() {
            later(2);
            add(Kind.REFUSE, Step.REFUSED, "现场未见所述情况，请补充照片后再报。");
            return told();
        }

        Tale collected() {
            later(1.5);
            return add(Kind.COLLECT, Step.COLLECTED, "");
        }

        Tale dispatched() {
            later(0.7);
            due = at.plus(Duration.ofHours(2L * matter.hours()));
            return office == null ? this : addFor(Kind.DISPATCH, Step.DISPATCHED, "");
        }

        Tale givenBack() {
            later(1);
            if (office == null) {
                return this;
            }
            addFor(Kind.ASK_GIVE_BACK, Step.DISPATCHED, "不属本部门职责，请重新派单。");
            later(0.5);
            return addFor(Kind.GIVE_BACK, Step.COLLECTED, "同意退回，重新派单。");
        }

        Tale accepted() {
            later(1);
            return office == null ? this : addFor(Kind.ACCEPT, Step.HANDLING, "");
        }

        Tale fedBack() {
            later(matter.hours() * (chance(11) ? 2.2 : 0.8));
            if (office == null || due == null) {
                return this;
            }
            return add(Kind.FEED_BACK, Step.FED_BACK, office, !at.isAfter(due), null, matter.result());
        }

        Tale reworked() {
            later(4);
            return office == null ? this : addFor(Kind.REWORK, Step.HANDLING, "现场仍有遗留，请继续处理。");
        }

        Tale confirmed() {
            later(5);
            return office == null ? this : addFor(Kind.CONFIRM, Step.VERIFIED, "");
        }

        PastCase rated() {
            later(9);
            int lot = random.nextInt(100);
            int rating = lot < 58 ? 5 : lot < 84 ? 4 : lot < 93 ? 3 : lot < 97 ? 2 : 1;
            if (office != null) {
                add(Kind.EVALUATE, Step.EVALUATED, office, null, rating, "");
            }
            return told();
        }

        PastCase told() {
            String address = site.name() + MARKS[made % MARKS.length];
            return new PastCase(
                    SOURCE,
                    String.valueOf(++made),
                    DemoCast.channel(reporter),
                    matter.category(),
                    new Place(site.code(), new Place.Point(site.lon(), site.lat()), address),
                    matter.words() + "（演示数据）",
                    due,
                    entries);
        }

        /** So many hours at this story's pace, but never into the future. */
        private void later(double hours) {
            Instant next = at.plus(Duration.ofSeconds((long) (hours * pace * 3_600)));
            at = next.isBefore(now) ? next : at.plus(Duration.between(at, now).dividedBy(2));
        }

        private Tale add(Kind kind, Step to, String words) {
            return add(kind, to, null, null, null, words);
        }

        private Tale addFor(Kind kind, Step to, String words) {
            return add(kind, to, office, null, null, words);
        }

        private Tale add(
                Kind kind,
                Step to,
                @Nullable UUID concerned,
                @Nullable Boolean inTime,
                @Nullable Integer rating,
                String words) {
            By by = cast.doer(kind, site.code(), office, reporter);
            entries.add(new Entry(at, kind, to, concerned, inTime, rating, words, by));
            return this;
        }
    }
}
