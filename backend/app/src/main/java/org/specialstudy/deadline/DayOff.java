package org.specialstudy.deadline;

/** Why nobody works on a day. */
public enum DayOff {
    WEEKEND, NEW_YEAR, SPRING_FESTIVAL, QINGMING, LABOUR_DAY, DRAGON_BOAT, MID_AUTUMN, NATIONAL_DAY, NATIONAL_DAY_AND_MID_AUTUMN, HOLIDAY
}
