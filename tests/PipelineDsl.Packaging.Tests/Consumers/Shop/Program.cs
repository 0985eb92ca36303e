using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using PipelineDsl;
using Shop;

// From rows to a score: split by time, train, evaluate, save, load, score the next visit.
TimeSplit<Visit> split = VisitModel.Split(RowSource.From(Visits(6_000)));
VisitModel model = VisitModel.Train(split.Training, split.Validation);
BinaryEvaluation metrics = model.Evaluate(split.Test).Metrics;

string path = Path.Combine(AppContext.BaseDirectory, "visits.model");
model.Save(path);
VisitModel live = VisitModel.Load(path);
VisitPipeline.State state = new();
Visit last = default;
foreach (Visit visit in Visits(6_000))
{
    state.Observe(in visit);
    last = visit;
}

Visit next = last with { Id = last.Id + 1, At = last.At.AddMinutes(1), Bought = null };
float score = live.Score(in next, state);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"AUC {metrics.Auc:F3} on {metrics.Rows} rows, score {score:F6}, before saving {model.Score(in next, state):F6}"));

static IEnumerable<Visit> Visits(int count)
{
    string?[] countries = ["DE", "FR", "PT", null];
    DateTime start = new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    ulong seed = 1;
    for (int id = 0; id < count; id++)
    {
        float seconds = Next() % 60_000 / 100f;
        string? country = countries[Next() % 4];
        yield return new Visit
        {
            Id = id,
            At = start.AddMinutes(5 * id),
            Visitor = (long)(Next() % 50),
            Seconds = seconds,
            Country = country,
            Bought = Next() % 1_000 < seconds + (country == "PT" ? 300 : 0),
        };
    }

    ulong Next()
    {
        seed = seed * 6364136223846793005 + 1442695040888963407;
        return seed >> 33;
    }
}
