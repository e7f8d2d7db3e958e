package gezhi.territory.web;

import gezhi.platform.Role;
import gezhi.platform.web.MenuEntry;
import gezhi.platform.web.PictureSources;
import gezhi.platform.web.PublicPaths;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Map and list of divisions are public. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class TerritoryWeb {

    @Bean
    PublicPaths territoryPaths() {
        return PublicPaths.of("/map", "/divisions", "/divisions/**", "/tiles/**", "/cities");
    }

    @Bean
    PictureSources baseMapSources(MapSettings settings) {
        return new PictureSources(settings.origins());
    }

    @Bean
    MenuEntry mapEntry() {
        return MenuEntry.of("territory.map", "/map", "map", 40, true, Role.values());
    }

    @Bean
    MenuEntry divisionsEntry() {
        return MenuEntry.of("territory.divisions", "/divisions", "tree", 50, false, Role.values());
    }
}
