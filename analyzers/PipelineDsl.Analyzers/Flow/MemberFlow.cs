using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Reading members and elements.</summary>
internal sealed class MemberFlow(BodyWalker walker)
{
    // Getters that ask for each other through interfaces: beyond this many the value depends on all of what they are asked of.
    private const int MaximumDepth = 24;

    private int _depth;

    public FlowValue Instance(IInstanceReferenceOperation operation) => operation.ReferenceKind switch
    {
        InstanceReferenceKind.ContainingTypeInstance => walker.Variables[walker.Variables.Receiver],
        InstanceReferenceKind.ImplicitReceiver when walker.ImplicitReceivers.Count > 0 => walker.ImplicitReceivers.Peek(),
        _ => FlowValue.Empty,
    };

    public FlowValue Parameter(IParameterReferenceOperation operation) => walker.IsCaptured(operation.Parameter)
        ? Read(walker.Variables[walker.Variables.Receiver], operation.Parameter, new FlowStep(operation.Syntax.GetLocation(), operation.Parameter.Name))
        : walker.References.Read(operation.Parameter);

    public FlowValue Field(IFieldReferenceOperation operation)
    {
        if (operation.Instance is null) return Static(operation.Field, operation.Field.IsReadOnly, operation.Field.Type);
        FlowValue value = walker.Evaluate(operation.Instance);
        walker.Faults.Dereference(operation.Instance, value);
        return Read(value, operation.Field, StepAt(operation));
    }

    public FlowValue Event(IEventReferenceOperation operation) => operation.Instance is null
        ? walker.Variables[operation.Event.OriginalDefinition]
        : Read(walker.Evaluate(operation.Instance), operation.Event, new FlowStep(operation.Syntax.GetLocation(), operation.Event.Name));

    public FlowValue Property(IPropertyReferenceOperation operation)
    {
        IPropertySymbol property = operation.Property;
        if (operation.Instance is null && property.Parameters.IsEmpty && MemberFacts.IsAuto(property) && (property.GetMethod is null || walker.Session.Find(property.GetMethod) is null))
        {
            return Static(property, property.SetMethod is null, property.Type);
        }

        if (operation.Instance is not null && operation.Arguments.IsEmpty && property.ContainingType.ExtensionParameter is null)
        {
            FlowValue value = walker.Evaluate(operation.Instance);
            walker.Faults.Property(operation, value);
            return Read(value, property, StepAt(operation));
        }

        return property.GetMethod is { } getter
            ? walker.Calls.Call(walker.Calls.Describe(getter, operation.Instance, operation.Arguments, operation.Syntax, property.Name))
            : FlowValue.Empty;
    }

    /// <summary>An element of an array, span or list.</summary>
    public FlowValue Element(IOperation collection, IEnumerable<IOperation> indices, IOperation operation)
    {
        FlowValue value = walker.Evaluate(collection);
        OriginSet decided = OriginSet.Empty;
        foreach (IOperation index in indices) decided = decided.Union(walker.Flatten(walker.Evaluate(index)));
        ITypeSymbol? element = TypeFacts.ElementOf(collection.Type);
        walker.Faults.Element(walker.Dependencies.Number(value, element), decided);

        // A slice is of the type that was sliced.
        bool isSlice = SymbolEqualityComparer.Default.Equals(operation.Type, collection.Type);
        if (isSlice) return value.Under(decided);
        return collection.Type is { SpecialType: SpecialType.System_String } ? FlowValue.DependingOn(walker.Flatten(value).Union(decided))
            : walker.Dependencies.Elements(value, element).Under(decided);
    }

    /// <summary>A member of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">A property without parameters or a field, as the code names it; or a pseudo member.</param>
    /// <param name="step">The reading, to be remembered; null when a call already is.</param>
    public FlowValue Read(FlowValue value, ISymbol member, FlowStep? step)
    {
        value = walker.Dependencies.Refresh(value);
        if (walker.Pseudo.IsElements(member)) return walker.Dependencies.Elements(value, element: null);
        if (walker.Pseudo.IsNumber(member)) return FlowValue.DependingOn(walker.Dependencies.Number(value, element: null));
        if (member.ContainingType?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return member.Name == nameof(Nullable<int>.HasValue) ? FlowValue.DependingOn(value.Presence()) : value;
        }

        // A property without code of its own is what was stored; one with code runs it, on whatever is stored behind it.
        if (value.Members.ContainsKey(MemberFacts.Key(member)) && !HasCode(member)) return value.Stored(member, step);
        FlowValue result = FlowValue.DependingOn(value.Depends);
        if (InjectiveMembers.Shows(member)) result = result.Showing(value.Views);
        if (!value.Functions.IsEmpty) result = result.Under(walker.Flatten(FlowValue.Empty.WithFunctions(value.Functions), step));
        if (value.Holds.IsEmpty && value.Objects.IsEmpty)
        {
            // What is inside a container is the value itself; which code runs is known only with the type.
            if (IsOfContainer(member) && !value.Members.ContainsKey(MemberFacts.Key(member))) return IsPart(member) ? value : result;
            return member.IsAbstract ? result.Join(FlowValue.DependingOn(walker.Flatten(value, step))) : result.Join(ReadResolved(value, member, step));
        }

        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds) result = result.Join(ReadHeld(value.Holding(held.Key, held.Value), held, member, step));
        foreach (HeapObject made in value.Objects) result = result.Join(ReadMade(made, member, step));
        return result;
    }

    /// <summary>A step at the name of a member.</summary>
    public static FlowStep StepAt(IMemberReferenceOperation operation)
    {
        SyntaxNode name = operation.Syntax switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            { } other => other,
        };
        return new FlowStep(name.GetLocation(), operation.Member.Name);
    }

    // A static member that never changes says nothing; a delegate that never changes runs the code it was made with.
    private FlowValue Static(ISymbol member, bool isReadOnly, ITypeSymbol type)
    {
        ISymbol definition = member.OriginalDefinition;
        if (!walker.Session.Engine.Bodies.Declares(definition))
        {
            // A delegate of another assembly is code that is not at hand.
            return type.TypeKind == TypeKind.Delegate ? FlowValue.Of(Place.OfStatic(definition)) : FlowValue.Empty;
        }

        FlowValue value = walker.Variables[definition];
        if (type.TypeKind == TypeKind.Delegate && !walker.Variables.Environment.Has(definition) && member is IFieldSymbol field)
        {
            FlowValue code = walker.Evaluate(walker.Session.Engine.Bodies.FindInitializer(field, walker.Session.CancellationToken));
            return isReadOnly ? code : value.Join(code);
        }

        return isReadOnly && !TypeFacts.IsMutable(type) ? FlowValue.Empty : value;
    }

    private FlowValue ReadHeld(FlowValue value, KeyValuePair<Origin, FlowPath> held, ISymbol member, FlowStep? step)
    {
        ITypeSymbol type = held.Key.Place.Type;
        if (!MemberFacts.Belongs(member, type)) return ReadFromContainer(value, type, member, step);
        ISymbol resolved = MemberFacts.Resolve(TypeFacts.WithoutNullable(type), member);
        if (!TypeFacts.IsReference(type) || HasCode(resolved)) return ReadResolved(value, resolved, step);
        FlowValue content = walker.Heap.Content(held.Key.Place);
        return content.Members.ContainsKey(MemberFacts.Key(resolved)) || !content.Depends.IsEmpty
            ? content.WithHeld(OriginSet.Empty.Add(held.Key, held.Value)).Stored(resolved, step) : ReadResolved(value, resolved, step);
    }

    private FlowValue ReadMade(HeapObject made, ISymbol member, FlowStep? step)
    {
        FlowValue content = walker.Heap.Content(made);
        if (MemberFacts.Belongs(member, made.Type))
        {
            ISymbol resolved = made.IsExact ? MemberFacts.Resolve(made.Type, member) : member;
            if (HasCode(resolved)) return ReadResolved(FlowValue.Of(made), resolved, step);
            if (walker.Session.Engine.Bodies.Declares(resolved) || content.Members.ContainsKey(MemberFacts.Key(resolved)) && !MemberFacts.MayBeOverridden(resolved))
            {
                FlowValue stored = content.Stored(resolved, step);
                bool isOwn = walker.Session.Engine.Bodies.Declares(resolved) && !MemberFacts.MayBeOverridden(resolved);
                return isOwn ? stored : stored.Join(FlowValue.DependingOn(walker.Flatten(FlowValue.Of(made), step)));
            }
        }

        return ReadFromContainer(FlowValue.Of(made), made.Type, member, step);
    }

    private bool HasCode(ISymbol member) => member is IPropertySymbol { GetMethod: { } getter } && walker.Session.Find(getter) is not null;

    private FlowValue ReadResolved(FlowValue value, ISymbol member, FlowStep? step)
    {
        if (member is not IPropertySymbol { GetMethod: { } getter } || walker.Session.Find(getter) is not { } summary) return value.Stored(member, step);
        if (_depth >= MaximumDepth) return FlowValue.DependingOn(walker.Flatten(value, step));
        _depth++;
        SyntaxNode site = getter.DeclaringSyntaxReferences[0].GetSyntax(walker.Session.CancellationToken);
        var call = new FlowCall(getter, Instance: null, value, [], site, member.Name);
        FlowValue result = new SummaryApplication(walker, summary, call) { Step = step }.Apply();
        _depth--;
        return MemberFacts.MayBeOverridden(member) ? result.Join(FlowValue.DependingOn(walker.Flatten(value, step))) : result;
    }

    // What was held is inside something else: a part of that, or a fact about it.
    private FlowValue ReadFromContainer(FlowValue held, ITypeSymbol type, ISymbol member, FlowStep? step)
    {
        bool isPart = IsPart(member);
        if (!IsOfContainer(member)) return isPart ? held : FlowValue.DependingOn(walker.Flatten(held, step));
        bool isInside = !TypeFacts.IsContainer(type) && type.SpecialType != SpecialType.System_String;
        if (isPart && TypeFacts.IsContainer(MemberFacts.TypeOf(member)) && !isInside) return held;
        if (isPart) return isInside ? held : walker.Dependencies.Elements(held, member is IPropertySymbol or IFieldSymbol ? MemberFacts.TypeOf(member) : null);
        return isInside ? FlowValue.Empty : FlowValue.DependingOn(walker.Dependencies.Number(held, TypeFacts.ElementOf(member.ContainingType)));
    }

    private static bool IsPart(ISymbol member) => TypeFacts.MentionsTypeParameter(MemberFacts.TypeOf(member.OriginalDefinition));

    private static bool IsOfContainer(ISymbol member) =>
        member.ContainingType is { IsGenericType: true, DeclaringSyntaxReferences.IsEmpty: true, IsTupleType: false } or { SpecialType: SpecialType.System_Array } or { Name: "ITuple" };
}
