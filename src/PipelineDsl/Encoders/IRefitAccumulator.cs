namespace PipelineDsl;

/// <summary>
/// On an accumulator whose fit gives out slots or numbers by category: how a later fit keeps those of an earlier one, so that new data does
/// not move columns.
/// </summary>
/// <typeparam name="TFitted">The fitted struct.</typeparam>
public interface IRefitAccumulator<TFitted>
    where TFitted : struct
{
    /// <summary>The encoder fitted to everything added, in which what <paramref name="previous"/> knows keeps its slot.</summary>
    TFitted Fit(in TFitted previous);
}
