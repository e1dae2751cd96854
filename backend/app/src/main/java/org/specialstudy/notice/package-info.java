/**
 * How a year's notice of days off comes into the house: one person of an office proposes it, sees which deadlines would move, and another
 * one confirms it.
 */
package org.specialstudy.notice;
