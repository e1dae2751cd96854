/** The demonstration: organisations, people and one study, made through the same services that people use. */
package org.specialstudy.demo;
