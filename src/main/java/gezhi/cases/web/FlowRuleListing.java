package gezhi.cases.web;

import gezhi.cases.loop.Stage;
import gezhi.platform.Role;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The numbers of the flows, how far one problem reaches, and the ladder, as one table to be taken out. */
@Configuration(proxyBeanMethods = false)
class FlowRuleListing {

    @Bean
    Listing rulesOfTheFlows(FlowRulePages pages, Wordings wordings) {
        return new PlainListing(
                "flow-rules",
                "/flow-rules",
                EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.RESIDENT, Role.SYSTEM)),
                List.of("table", "stage", "what", "value", "days"),
                filters -> rows -> {
                    Wording wording = wordings.current();
                    FlowRulesPage page = pages.page(Stage.COLLECT, null);
                    lines(wording.say("flowrules.numbers"), "", page.numbers(), rows);
                    lines(wording.say("flowrules.reach"), "", page.reaches(), rows);
                    page.stages()
                            .forEach(
                                    stage -> lines(wording.say("flowrules.ladder"), stage.what(), stage.lines(), rows));
                });
    }

    private static void lines(
            String table,
            String stage,
            List<FlowRulesPage.Line> lines,
            Consumer<List<? extends @Nullable Object>> rows) {
        lines.forEach(
                line -> rows.accept(List.of(table, stage, line.what(), String.join(" / ", line.cells()), line.days())));
    }
}
