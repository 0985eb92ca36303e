using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads the feature sets that a pipeline takes over with <c>[Uses]</c> or reads with <c>[From&lt;TSet&gt;]</c>.</summary>
internal sealed class UsedSetCollector
{
    private readonly List<Entry> _entries = [];

    public IEnumerable<UsedSetModel> Models => _entries.Select(entry => entry.ToModel());

    /// <summary>Reads <c>[Uses]</c> on the class.</summary>
    public void TakeOver(GraphScope scope)
    {
        foreach (AttributeData attribute in SourceOrder.AttributesOf(scope.Type))
        {
            if (!KnownAttributes.Uses.Matches(attribute) || attribute.AttributeClass!.TypeArguments[0] is not INamedTypeSymbol set) continue;
            if (Find(scope, set, () => SymbolLocations.OfAttribute(attribute, scope.CancellationToken)) is { } entry) entry.IsTakenOver = true;
        }
    }

    /// <summary>The argument for a <c>[From&lt;TSet&gt;]</c> parameter, or null when it does not fit.</summary>
    public string? Argument(GraphScope scope, IParameterSymbol parameter, AttributeData attribute)
    {
        if (attribute.AttributeClass!.TypeArguments[0] is not INamedTypeSymbol set) return null;
        if (Find(scope, set, () => SymbolLocations.OfAttribute(attribute, scope.CancellationToken)) is not { } entry) return null;
        if (entry.Outputs.Find(attribute, out string name, out string? problem) is not { } found)
        {
            scope.Report(PipelineRules.UnknownFeature, SymbolLocations.OfArgument(attribute, 0, scope.CancellationToken), name, problem!);
            return null;
        }

        entry.Read(found);
        return FeatureParser.CheckType(scope, parameter, found.Output.Name, found.Output.Type) ? found.Output.Expression : null;
    }

    private Entry? Find(GraphScope scope, INamedTypeSymbol set, Func<Location> location)
    {
        string type = TypeNames.FullyQualified(set);
        if (_entries.Find(entry => entry.Type == type) is { } known) return known;
        string? problem = null;
        SetManifest? manifest = null;
        if (KnownAttributes.FeatureSet.FindOn(set) is not { } declared)
        {
            problem = "it has no [FeatureSet]";
        }
        else if (!SymbolEqualityComparer.Default.Equals(declared.AttributeClass!.TypeArguments[0], scope.RowType))
        {
            problem = $"its row is '{declared.AttributeClass.TypeArguments[0].Name}', not '{scope.RowType.Name}'";
        }
        else if (SetUses.Reaches(set, scope.Type))
        {
            problem = "a set cannot use itself, directly or through another";
        }
        else if (!DeclaredTypeRules.CanHaveMembers(set, scope.Compilation, scope.CancellationToken))
        {
            problem = "it has an error of its own";
        }
        else
        {
            manifest = SetManifest.Of(set, scope, out problem);
        }

        if (problem is not null)
        {
            scope.Report(PipelineRules.NotAFeatureSet, location(), set.Name, scope.Type.Name, problem);
            return null;
        }

        string name = scope.StateNames.Set(set.Name);
        scope.Locals.Reserve(name);
        var added = new Entry(type, name, scope.Locals.For(name), manifest!);
        _entries.Add(added);
        return added;
    }

    private sealed class Entry
    {
        private readonly SetManifest _manifest;
        private readonly string _local;
        private readonly List<NamedOutput> _read = [];

        public Entry(string type, string name, string local, SetManifest manifest)
        {
            (Type, Name, _local, _manifest) = (type, name, local, manifest);
            foreach (NamedOutput output in manifest.Outputs)
            {
                Outputs.Add(output with { Output = output.Output with { Expression = $"{local}.{Identifier.Escape(output.Output.Name)}" } });
            }
        }

        public string Type { get; }

        public string Name { get; }

        public NamedOutputs Outputs { get; } = new();

        public bool IsTakenOver { get; set; }

        /// <summary>Remembers what is read of a set that is not taken over.</summary>
        public void Read(NamedOutput output) => _read.Add(output);

        public UsedSetModel ToModel() => new(
            Type,
            Identifier.Escape(Name),
            _local,
            _manifest.OtherRowTypes,
            AggregatesRead().ToEquatableArray(),
            _manifest.TakesOutcomes,
            IsTakenOver ? Outputs.Entries.Select(entry => entry.Output).ToEquatableArray() : []);

        // A feature of the set may rest on any aggregate of it.
        private IEnumerable<AggregateFacts> AggregatesRead() => IsTakenOver || _read.Any(output => !output.IsAggregate)
            ? _manifest.Aggregates
            : _manifest.Aggregates.Where(aggregate => _read.Any(output => output.Method == aggregate.Name));
    }
}
