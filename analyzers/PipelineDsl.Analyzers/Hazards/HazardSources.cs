using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PipelineDsl.Analyzers.Flow;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>Finds the code behind a symbol of the compilation and looks it through.</summary>
internal sealed class HazardSources
{
    private readonly SourceBodies _bodies;
    private readonly ScanContext _context;

    public HazardSources(Compilation compilation)
    {
        _bodies = FlowEngine.Of(compilation).Bodies;
        _context = new ScanContext(compilation, _bodies);
    }

    /// <summary>What runs when a method is called, or gave a static field or property its value.</summary>
    public BodyFacts Read(ISymbol definition, CancellationToken cancellationToken)
    {
        ISymbol written = definition is IMethodSymbol { PartialImplementationPart: { } implementation } ? implementation : definition;
        if (GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(written)) return BodyFacts.None;
        var scan = new BodyScan(_context, cancellationToken);
        if (definition is IMethodSymbol method) ReadMethod(method, scan, cancellationToken);
        else ReadInitialValue(definition, scan, cancellationToken);
        return scan.ToFacts();
    }

    private void ReadMethod(IMethodSymbol method, BodyScan scan, CancellationToken cancellationToken)
    {
        if ((method.IsAsync || method.IsIterator) && method.Locations.FirstOrDefault() is { } name)
        {
            scan.Report(HazardKind.StateMachine, $"the {(method.IsIterator ? "iterator" : "asynchronous method")} '{method.Name}'", name);
        }

        if (_bodies.Find(method, cancellationToken) is { } body) scan.Read(body, isCold: false);
        if (method.MethodKind == MethodKind.Constructor) ReadInitializers(method, scan, cancellationToken);
    }

    // A constructor that calls another of its type leaves the initializers to that one; looking twice does no harm.
    private void ReadInitializers(IMethodSymbol constructor, BodyScan scan, CancellationToken cancellationToken)
    {
        foreach (ISymbol member in constructor.ContainingType.GetMembers())
        {
            if (member.IsStatic || member is not (IFieldSymbol or IPropertySymbol) || member.IsImplicitlyDeclared) continue;
            if (_bodies.FindInitializer(member, cancellationToken) is { } value) scan.Read(value, isCold: false);
        }
    }

    // A static initializer runs once: what it allocates is no garbage of a row.
    private void ReadInitialValue(ISymbol member, BodyScan scan, CancellationToken cancellationToken)
    {
        if (_bodies.FindInitializer(member, cancellationToken) is { } value) scan.Read(value, isCold: true);
        ImmutableArray<IMethodSymbol> constructors = member.ContainingType.StaticConstructors;
        if (constructors.IsEmpty || _bodies.Find(constructors[0], cancellationToken) is not { } body) return;
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is ISimpleAssignmentOperation assignment && IsMember(assignment.Target, member)) scan.Read(assignment.Value, isCold: true);
        }
    }

    private static bool IsMember(IOperation target, ISymbol member) =>
        target is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member);
}
