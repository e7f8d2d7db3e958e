package gezhi.exchange.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the document at {@code /api/v1/openapi}; the rest is read from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {
    static final String KEY = "key";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gezhi")
                        .version("1")
                        .description(
                                "Public cases and reports of a city. Errors are problem details (RFC 9457). A key opens"
                                        + " scopes: cases:read, cases:report. Open311 GeoReport v2 is at /open311/v2."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-Api-Key")));
    }
}
