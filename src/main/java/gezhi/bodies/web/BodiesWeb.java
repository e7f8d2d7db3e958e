package gezhi.bodies.web;

import gezhi.bodies.Procedures;
import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PageNotice;
import gezhi.platform.web.PublicPaths;
import gezhi.territory.DivisionLink;
import gezhi.territory.MapLayer;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BodiesWeb {
    static final Role[] STAFF = {
        Role.GRID_WORKER,
        Role.COMMUNITY_DESK,
        Role.DISPATCHER,
        Role.OFFICE_HANDLER,
        Role.SUPERVISOR,
        Role.LEADER,
        Role.ADMINISTRATOR,
        Role.AUDITOR
    };

    @Bean
    PublicPaths publicBodies() {
        return PublicPaths.of("/bodies", "/bodies/{id:[0-9a-f-]+}");
    }

    @Bean
    MenuEntry bodiesEntry() {
        return MenuEntry.of("bodies", "/bodies", "people", 55, false, Role.values());
    }

    /** Decisions that the superior has owed for more than a month. */
    @Bean
    PageNotice lateProcedures(Procedures procedures) {
        return new PageNotice(
                Set.of("/", "/bodies"),
                Set.of(Role.ADMINISTRATOR),
                () -> Optional.of(procedures.countLate())
                        .filter(late -> late > 0)
                        .map(late -> new PageNotice.Words(
                                "bodies.procedures.late",
                                String.valueOf(late),
                                "/procedures",
                                "bodies.procedures.see")));
    }

    /** Off at first: a heat of communities by the share of their grids without a branch. */
    @Bean
    MapLayer gapsLayer() {
        return MapLayer.heat("bodies.gaps.layer", "/chain/gaps.geojson", 30, STAFF);
    }

    @Bean
    DivisionLink chainOfDivision() {
        return DivisionLink.of("bodies.chain", "/chain/", 20, STAFF);
    }
}
