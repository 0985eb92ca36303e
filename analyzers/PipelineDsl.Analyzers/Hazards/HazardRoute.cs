using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>The calls that lead from an entry point's body to another one.</summary>
internal sealed class HazardRoute
{
    // Deeper nesting explains nothing more, and types that grow with each call would go on for ever.
    private const int MaximumLength = 24;

    private readonly HazardRoute? _before;
    private readonly Location? _location;
    private readonly string _name;
    private readonly int _length;

    private HazardRoute(HazardRoute? before, Location? location, string name)
    {
        (_before, _location, _name) = (before, location, name);
        _length = before is null ? 1 : before._length + 1;
    }

    /// <summary>The first call; it stands at the site of the finding.</summary>
    public static HazardRoute Start(string name) => new(before: null, location: null, name);

    /// <summary>The route with one more call; null when it becomes too long.</summary>
    public HazardRoute? Then(HazardCall call) => _length == MaximumLength ? null : new HazardRoute(this, call.Location, call.Name);

    /// <summary>The steps: each call at its place (the first has none: it is the site of the finding), the cause last.</summary>
    public ImmutableArray<FlowStep> To(Hazard hazard)
    {
        ImmutableArray<FlowStep>.Builder steps = ImmutableArray.CreateBuilder<FlowStep>(_length + 1);
        steps.Add(new FlowStep(hazard.Location, hazard.Cause));
        for (HazardRoute? route = this; route is not null; route = route._before) steps.Add(new FlowStep(route._location ?? Location.None, route._name));
        steps.Reverse();
        return steps.MoveToImmutable();
    }
}
