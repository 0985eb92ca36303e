using System.ComponentModel.DataAnnotations.Schema;
using PipelineDsl;

namespace KnownLeaks.Bikes;

/// <summary>An hour of a bike hire, as declared by someone who knows that hirers are counted when the day is over. A model learns a truth value so far, so the label says whether there were more hirers than the median.</summary>
[FeatureSchema]
public sealed partial record HireHour
{
    [EventId, Column("instant")]
    public required int Id { get; init; }

    [EventTime, Column("dteday")]
    public required DateTime Day { get; init; }

    [Column("season")]
    public required float Season { get; init; }

    [Column("yr")]
    public required float Year { get; init; }

    [Column("mnth")]
    public required float Month { get; init; }

    [Column("hr")]
    public required float Hour { get; init; }

    [Column("holiday")]
    public required bool IsHoliday { get; init; }

    [Column("weekday")]
    public required float Weekday { get; init; }

    [Column("workingday")]
    public required bool IsWorkingDay { get; init; }

    [Column("weathersit")]
    public required float Weather { get; init; }

    [Column("temp")]
    public required float Temperature { get; init; }

    [Column("atemp")]
    public required float FeltTemperature { get; init; }

    [Column("hum")]
    public required float Humidity { get; init; }

    [Column("windspeed")]
    public required float WindSpeed { get; init; }

    [AvailableAfter("1d"), Column("casual")]
    public float? Casual { get; init; }

    [AvailableAfter("1d"), Column("registered")]
    public float? Registered { get; init; }

    [Label, AvailableAfter("1d")]
    public bool? IsBusy { get; init; }
}
