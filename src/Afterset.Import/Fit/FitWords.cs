namespace Afterset.Import.Fit;

/// <summary>The words of the FIT profile for its numbers. A number without a word stands for nothing.</summary>
static class FitWords
{
    const int All = 254;

    static readonly string[] Sports =
    [
        "generic", "running", "cycling", "transition", "fitness_equipment", "swimming", "basketball",
        "soccer", "tennis", "american_football", "training", "walking", "cross_country_skiing",
        "alpine_skiing", "snowboarding", "rowing", "mountaineering", "hiking", "multisport", "paddling",
        "flying", "e_biking", "motorcycling", "boating", "driving", "golf", "hang_gliding",
        "horseback_riding", "hunting", "fishing", "inline_skating", "rock_climbing", "sailing", "ice_skating",
        "sky_diving", "snowshoeing", "snowmobiling", "stand_up_paddleboarding", "surfing", "wakeboarding",
        "water_skiing", "kayaking", "rafting", "windsurfing", "kitesurfing", "tactical", "jumpmaster",
        "boxing", "floor_climbing", "baseball", "", "", "", "diving", "", "", "shooting", "", "winter_sport",
        "grinding", "", "", "hiit", "video_gaming", "racket", "wheelchair_push_walk", "wheelchair_push_run",
        "meditation", "para_sport", "disc_golf", "team_sport", "cricket", "rugby", "hockey", "lacrosse",
        "volleyball", "water_tubing", "wakesurfing", "water_sport", "archery", "mixed_martial_arts",
        "motor_sports", "snorkeling", "dance", "jump_rope", "pool_apnea", "mobility", "geocaching",
        "canoeing",
    ];

    static readonly string[] SubSports =
    [
        "generic", "treadmill", "street", "trail", "track", "spin", "indoor_cycling", "road", "mountain",
        "downhill", "recumbent", "cyclocross", "hand_cycling", "track_cycling", "indoor_rowing", "elliptical",
        "stair_climbing", "lap_swimming", "open_water", "flexibility_training", "strength_training",
        "warm_up", "match", "exercise", "challenge", "indoor_skiing", "cardio_training", "indoor_walking",
        "e_bike_fitness", "bmx", "casual_walking", "speed_walking", "bike_to_run_transition",
        "run_to_bike_transition", "swim_to_bike_transition", "atv", "motocross", "backcountry", "resort",
        "rc_drone", "wingsuit", "whitewater", "skate_skiing", "yoga", "pilates", "indoor_running",
        "gravel_cycling", "e_bike_mountain", "commuting", "mixed_surface", "navigate", "track_me", "map",
        "single_gas_diving", "multi_gas_diving", "gauge_diving", "apnea_diving", "apnea_hunting",
        "virtual_activity", "obstacle", "", "", "breathing", "ccr_diving", "", "sail_race", "expedition",
        "ultra", "indoor_climbing", "bouldering", "hiit", "indoor_grinding", "hunting_with_dogs", "amrap",
        "emom", "tabata", "", "esport", "triathlon", "duathlon", "brick", "swim_run", "adventure_race",
        "trucker_workout", "pickleball", "padel", "indoor_wheelchair_walk", "indoor_wheelchair_run",
        "indoor_hand_cycling", "", "field", "ice", "ultimate", "platform", "squash", "badminton",
        "racquetball", "table_tennis", "overland", "trolling_motor", "", "", "", "", "", "", "", "", "", "",
        "fly_canopy", "fly_paraglide", "fly_paramotor", "fly_pressurized", "fly_navigate", "fly_timer",
        "fly_altimeter", "fly_wx", "fly_vfr", "fly_ifr", "", "dynamic_apnea", "", "enduro", "rucking",
        "rally", "pool_triathlon", "e_bike_enduro", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
        "", "", "", "", "", "", "", "", "", "", "", "mountain_enduro", "mountain_downhill",
    ];

    /// <summary>The word of a sport; null when the number is not known.</summary>
    internal static string? Sport(int number) => Word(Sports, number);

    /// <summary>The word of a kind of sport; null when the number is not known.</summary>
    internal static string? SubSport(int number) => Word(SubSports, number);

    /// <summary>What a kind of file holds, in words for people.</summary>
    internal static string File(int number) => number switch
    {
        1 => "a description of a device",
        2 => "settings",
        3 => "sport settings",
        5 => "a planned workout",
        6 => "a course",
        7 => "a schedule",
        9 => "weight measurements",
        10 => "totals",
        11 => "goals",
        14 => "blood pressure measurements",
        15 or 28 or 32 => "all-day monitoring",
        34 or 35 => "segments",
        40 => "display settings",
        >= 247 and <= 254 => "something of the manufacturer's own",
        _ => $"something else (kind {number})",
    };

    static string? Word(string[] words, int number) =>
        number == All ? "all"
        : number >= 0 && number < words.Length && words[number].Length > 0 ? words[number]
        : null;
}
