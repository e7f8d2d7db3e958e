package gezhi.cases.web;

import gezhi.cases.Calendars;
import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PageNotice;
import gezhi.platform.web.PublicPaths;
import gezhi.territory.MapLayer;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CasesWeb {

    @Bean
    PublicPaths casePaths() {
        return PublicPaths.of(
                "/report",
                "/report/**",
                "/around",
                "/around/**",
                "/media/**",
                "/f/**",
                "/heat",
                "/heat/cells.geojson",
                "/cases/open.geojson",
                "/search",
                "/field",
                "/field/session",
                "/sw.js",
                "/manifest.webmanifest");
    }

    @Bean
    MapLayer openCases() {
        return MapLayer.of("cases.layer", "/cases/open.geojson", 10, Role.values());
    }

    @Bean
    MapLayer heatOfCases() {
        return MapLayer.heat("heat.layer", "/heat/cells.geojson", 20, Role.values());
    }

    @Bean
    MenuEntry workEntry() {
        return MenuEntry.of(
                "cases.work",
                "/work",
                "work",
                5,
                true,
                Role.RESIDENT,
                Role.GRID_WORKER,
                Role.COMMUNITY_DESK,
                Role.DISPATCHER,
                Role.OFFICE_HANDLER,
                Role.SUPERVISOR,
                Role.LEADER);
    }

    @Bean
    MenuEntry aroundEntry() {
        return MenuEntry.of("cases.around", "/around", "place", 20, true, Role.PUBLIC, Role.RESIDENT);
    }

    @Bean
    MenuEntry reportEntry() {
        return MenuEntry.of(
                "cases.report",
                "/report",
                "report",
                15,
                true,
                Role.PUBLIC,
                Role.RESIDENT,
                Role.GRID_WORKER,
                Role.COMMUNITY_DESK,
                Role.DISPATCHER);
    }

    @Bean
    MenuEntry communityEntry() {
        return MenuEntry.of("community", "/community", "tree", 31, false, Role.COMMUNITY_DESK);
    }

    @Bean
    MenuEntry boardEntry() {
        return MenuEntry.of(
                "board", "/board", "chart", 32, false, Role.SUPERVISOR, Role.DISPATCHER, Role.LEADER, Role.AUDITOR);
    }

    /** In time, for the notice comes late in the year and the first deadlines of the next one soon after. */
    @Bean
    PageNotice missingCalendar(Calendars calendars) {
        return new PageNotice(
                Set.of("/", "/work", "/categories"),
                Set.of(Role.ADMINISTRATOR, Role.DISPATCHER),
                () -> calendars
                        .findMissing()
                        .map(year -> new PageNotice.Words(
                                "rules.calendar.missing", String.valueOf(year), "/calendar", "rules.calendar")));
    }

    @Bean
    MenuEntry categoriesEntry() {
        return MenuEntry.of("rules.categories", "/categories", "rules", 66, false, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @Bean
    MenuEntry dutiesEntry() {
        return MenuEntry.of(
                "duties", "/duties", "list", 67, false, Role.ADMINISTRATOR, Role.AUDITOR, Role.COMMUNITY_DESK);
    }

    @Bean
    MenuEntry listEntry() {
        return MenuEntry.of(
                "cases.list",
                "/cases",
                "list",
                30,
                false,
                Role.GRID_WORKER,
                Role.COMMUNITY_DESK,
                Role.DISPATCHER,
                Role.OFFICE_HANDLER,
                Role.SUPERVISOR,
                Role.LEADER,
                Role.AUDITOR);
    }
}
