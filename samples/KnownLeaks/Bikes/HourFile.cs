using System.ComponentModel.DataAnnotations.Schema;
using PipelineDsl;

namespace KnownLeaks.Bikes;

/// <summary>An hour of a bike hire as the file has it, with nothing declared but the label.</summary>
[FeatureSchema]
public sealed partial record HourFile
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

    [Column("casual")]
    public float? Casual { get; init; }

    [Column("registered")]
    public float? Registered { get; init; }

    [Label, Column("cnt")]
    public required int Count { get; init; }
}
