package org.specialstudy.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method that answers jobs of a type, {@code module.kebab-verb}: {@code Map<String, Object> m(Job job)} in a bean named
 * {@code *Workers}. Jobs come at least once, so the method says which natural key makes a repeat harmless.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Worker {

    /** The job type. */
    String value();
}
