package org.specialstudy.web;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who may come in at all. Everything under {@code /api} needs a signed-in person whose password is their own; each endpoint then states its
 * own rule. Only the built front end, the question "who am I", feeds behind a secret address and the health light are open.
 */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    /** Ant Design writes its styles into the page at run time, hence 'unsafe-inline' for styles alone; bpmn-js brings its font as data. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self' blob:; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, SecurityContextRepository people, CsrfTokenRepository csrf,
        @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http
            .securityContext(context -> context.securityContextRepository(people))
            .csrf(protection -> protection.spa().csrfTokenRepository(csrf))
            .authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                .requestMatchers("/api/session").permitAll()
                .requestMatchers(HttpMethod.GET, "/api/feeds/*").permitAll()
                .requestMatchers("/api/account/password").authenticated()
                .requestMatchers("/api/**").access(settled())
                .requestMatchers(HttpMethod.GET, "/actuator/health/**").permitAll()
                .requestMatchers("/actuator/**").denyAll()
                .requestMatchers(HttpMethod.GET, "/**").permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**").permitAll()
                .anyRequest().denyAll())
            .exceptionHandling(no -> no
                .authenticationEntryPoint((request, response, e) -> problems.resolveException(request, response, null, e))
                .accessDeniedHandler((request, response, e) -> problems.resolveException(request, response, null, e)))
            .headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(
                    org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(
                    org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN)))
            .requestCache(AbstractHttpConfigurer::disable)
            .formLogin(AbstractHttpConfigurer::disable)
            .httpBasic(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .build();
    }

    /** Signed in, with a password that they chose themselves. */
    private static AuthorizationManager<RequestAuthorizationContext> settled() {
        return AuthorizationManagers.allOf(
            AuthenticatedAuthorizationManager.authenticated(),
            AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(Problems.PASSWORD_CHANGE_REQUIRED)));
    }

    /** Nobody reads observations, and with them Spring Security would wrap each of its filters and rules, for more than either costs. */
    @Bean
    ObservationRegistry observations() {
        return ObservationRegistry.NOOP;
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();       // the front end reads it and sends it back as a header
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Nobody signs in through Spring's own doors; without this, Boot would make up a user and print its password. */
    @Bean
    AuthenticationManager noSpringSignIn() {
        return authentication -> {
            throw new SignInFailed("sign-in-failed");
        };
    }
}
